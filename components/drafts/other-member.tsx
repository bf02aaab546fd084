'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { callApi } from '@/components/api'
import { Button } from '@/components/ui/button'
import { calls } from '@/lib/api/calls'
import { getPathname, usePathname } from '@/lib/i18n/navigation'
import { type Owner, usePageOwner } from './own-page-context'
import { frontPage } from './own-path'
import { signOut } from './session'
import { tellTabs } from './session-news'

/** Stands in place of a page whose member is not the one who acts in this browser any more. */
export function OtherMember({ name, newsroom }: { name: string; newsroom: string }) {
  const t = useTranslations('otherMember')
  return (
    <main id="content" className="mx-auto grid max-w-2xl gap-5 px-4 py-16">
      <div role="alert" className="grid gap-2">
        <h1 className="text-xl font-semibold">{t('title', { name, newsroom })}</h1>
        <p>{t('kept', { name })}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <OtherMemberActions />
      </div>
    </main>
  )
}

/** The two ways on: as the member of the page again, by changing back to its newsroom or by signing in, or as whoever acts now. */
export function OtherMemberActions() {
  const t = useTranslations('otherMember')
  const locale = useLocale()
  const here = usePathname()
  const owner = usePageOwner()
  const [pending, setPending] = useState(false)

  async function comeBack() {
    setPending(true)
    await owner?.drafts.flush()
    if (owner && (await isBackAs(owner))) return location.reload()
    if ((await signOut(null)) === 'signed-out') {
      tellTabs({ member: null })
      const query = new URLSearchParams({ next: here })
      location.assign(`${getPathname({ href: '/sign-in', locale })}?${query}`)
    } else setPending(false)
  }

  return (
    <>
      <Button size="small" variant="primary" pending={pending} onClick={comeBack}>
        {t('again', { name: owner?.name ?? '', newsroom: owner?.newsroom.name ?? '' })}
      </Button>
      <Button size="small" onClick={() => location.assign(getPathname({ href: frontPage, locale }))}>
        {t('goOn')}
      </Button>
    </>
  )
}

/** Changes back to the newsroom of a page; false where it is somebody else who is signed in, or nobody. */
async function isBackAs({ id, newsroom }: Owner): Promise<boolean> {
  const answer = await callApi(calls.changeNewsroom, { body: { newsroom: newsroom.id } })
  return answer.ok && answer.value.id === id
}
