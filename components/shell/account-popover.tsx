'use client'

import { Popover } from '@base-ui/react/popover'
import { KeyRound, Settings } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef } from 'react'
import { SignOutButton } from '@/components/session/sign-out-button'
import { buttonClass } from '@/components/ui/button-class'
import { Isolated } from '@/components/ui/free-text'
import { Link } from '@/lib/i18n/navigation'
import { type Account, accountButton, Initials } from './account'
import { OwnNewsrooms } from './own-newsrooms'
import { ThemeChoice } from './theme-choice'

type Props = Account & {
  /** Whether it was asked for, or its button was reached, before it came. */
  opened: boolean
  focused: boolean
}

/** Who is signed in, how things look, and the way out. */
export function AccountPopover({ name, role, newsroom, theme, opened, focused }: Props) {
  const t = useTranslations()
  const trigger = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (focused) trigger.current?.focus()
  }, [focused])
  return (
    <Popover.Root defaultOpen={opened}>
      <Popover.Trigger ref={trigger} aria-label={t('app.signedInAs', { name })} className={accountButton}>
        <Initials of={name} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} align="end" className="z-40">
          <Popover.Popup className="grid w-72 gap-4 rounded-xl border border-line bg-raised p-4 shadow-raised">
            <div>
              <Popover.Title className="font-semibold">
                <Isolated>{name}</Isolated>
              </Popover.Title>
              <p className="text-small text-muted">
                {t(`roles.${role}`)} · <Isolated>{newsroom}</Isolated>
              </p>
            </div>
            <OwnNewsrooms />
            <ThemeChoice initial={theme} />
            <Link href="/settings" className={buttonClass()}>
              <Settings aria-hidden className="size-4" />
              {t('app.settings')}
            </Link>
            <Link href="/password" className={buttonClass()}>
              <KeyRound aria-hidden className="size-4" />
              {t('app.changePassword')}
            </Link>
            <SignOutButton />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
