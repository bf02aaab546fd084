'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { laterPart, useLater } from '@/components/ui/later'
import { type Account, accountButton, Initials } from './account'

/** The button of one's account. What opens from it comes a little after the page, and takes over from the button then. */
export function AccountMenu(account: Account) {
  const t = useTranslations('app')
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const Popover = useLater(accountPopover, opened)
  if (Popover) {
    return <Popover {...account} opened={opened} focused={document.activeElement === button.current} />
  }
  return (
    <button
      ref={button}
      type="button"
      aria-haspopup="dialog"
      aria-expanded={false}
      aria-label={t('signedInAs', { name: account.name })}
      className={accountButton}
      onClick={() => setOpened(true)}
    >
      <Initials of={account.name} />
    </button>
  )
}

const accountPopover = laterPart(() =>
  import('./account-popover').then(({ AccountPopover }) => AccountPopover),
)
