'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { callApi } from '@/components/api'
import { useOwnPage } from '@/components/drafts/own-page-context'
import { frontPage } from '@/components/drafts/own-path'
import { useSubmission } from '@/components/submission'
import { buttonClass } from '@/components/ui/button-class'
import { Isolated } from '@/components/ui/free-text'
import { calls } from '@/lib/api/calls'
import type { Answers } from '@/lib/api/contract'
import { getPathname } from '@/lib/i18n/navigation'

/** The other newsrooms in which somebody works, each to go over to; nothing where there is none. */
export function OwnNewsrooms() {
  const t = useTranslations()
  const locale = useLocale()
  const owner = useOwnPage()
  const [newsrooms, setNewsrooms] = useState<Answers['listNewsrooms']['items']>([])
  const { pending, send } = useSubmission()
  const read = useCallback(async () => {
    const answer = await callApi(calls.listNewsrooms, {})
    if (answer.ok) setNewsrooms(answer.value.items)
  }, [])
  useEffect(() => void read(), [read])
  const others = newsrooms.filter(({ here }) => !here)
  if (others.length === 0) return null

  async function change(newsroom: (typeof others)[number]['id']) {
    await owner.drafts.flush()
    const answer = await send(calls.changeNewsroom, { body: { newsroom } })
    if (answer?.ok) return location.assign(getPathname({ href: frontPage, locale }))
    if (answer?.problem.code === 'other-member') return owner.giveUp()
    // Of a lost connection the bar above tells; one that lets them in no more is gone from the list.
    await read()
  }

  return (
    <section aria-labelledby="own-newsrooms" className="grid gap-2">
      <h2 id="own-newsrooms" className="text-small text-muted">
        {t('app.ownNewsrooms')}
      </h2>
      <ul className="grid max-h-60 gap-1 overflow-y-auto">
        {others.map(({ id, name, language, role }) => (
          <li key={id} className="grid">
            <button
              type="button"
              disabled={pending}
              onClick={() => void change(id)}
              className={buttonClass()}
            >
              <span lang={language} className="min-w-0 truncate">
                <Isolated>{name}</Isolated>
              </span>
              <span className="shrink-0 text-small text-muted">{t(`roles.${role}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
