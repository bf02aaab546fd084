'use client'

import { Popover } from '@base-ui/react/popover'
import { KeyRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { SignOutButton } from '@/components/session/sign-out-button'
import { buttonClass } from '@/components/ui/button-class'
import { Isolated } from '@/components/ui/free-text'
import type { Role } from '@/lib/domain/newsroom/role'
import { Link } from '@/lib/i18n/navigation'
import type { Theme } from '@/lib/i18n/theme'
import { ThemeChoice } from './theme-choice'

type Props = { name: string; role: Role; newsroom: string; theme: Theme }

/** Who is signed in, how things look, and the way out. */
export function AccountMenu({ name, role, newsroom, theme }: Props) {
  const t = useTranslations()
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={t('app.signedInAs', { name })}
        className="grid size-9 shrink-0 place-items-center rounded-full bg-accent-wash text-small font-semibold text-accent hover:inset-ring-2 hover:inset-ring-accent"
      >
        <span aria-hidden>{initialsOf(name)}</span>
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
            <ThemeChoice initial={theme} />
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

/** `الخطيب` begins with خ, as every index has it. */
function withoutArticle(word: string): string {
  return word.replace(/^ال(?=..)/u, '')
}

/** First letters of the first two words, spaced so that Arabic letters do not join into a word. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).slice(0, 2).map(withoutArticle)
  return words.map((word) => [...word][0] ?? '').join('\u2009')
}
