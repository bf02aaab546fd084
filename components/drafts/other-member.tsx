'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { getPathname, usePathname } from '@/lib/i18n/navigation'
import { usePageOwner } from './own-page-context'
import { frontPage } from './own-path'
import { signOut } from './session'
import { tellTabs } from './session-news'

/** Stands in place of a page whose member is not the one who is signed in any more. */
export function OtherMember({ name }: { name: string }) {
  const t = useTranslations('otherMember')
  return (
    <main id="content" className="mx-auto grid max-w-2xl gap-5 px-4 py-16">
      <div role="alert" className="grid gap-2">
        <h1 className="text-xl font-semibold">{t('title', { name })}</h1>
        <p>{t('kept', { name })}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <OtherMemberActions />
      </div>
    </main>
  )
}

/** The two ways on: as oneself again, or as whoever is signed in now. */
export function OtherMemberActions() {
  const t = useTranslations('otherMember')
  const locale = useLocale()
  const here = usePathname()
  const owner = usePageOwner()
  const [pending, setPending] = useState(false)

  async function signInAgain() {
    setPending(true)
    await owner?.drafts.flush()
    if ((await signOut(null)) === 'signed-out') {
      tellTabs({ member: null })
      const query = new URLSearchParams({ next: here })
      location.assign(`${getPathname({ href: '/sign-in', locale })}?${query}`)
    } else setPending(false)
  }

  return (
    <>
      <Button size="small" variant="primary" pending={pending} onClick={signInAgain}>
        {t('again', { name: owner?.name ?? '' })}
      </Button>
      <Button size="small" onClick={() => location.assign(getPathname({ href: frontPage, locale }))}>
        {t('goOn')}
      </Button>
    </>
  )
}
