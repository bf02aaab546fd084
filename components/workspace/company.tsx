'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useReducer, useState } from 'react'
import { callApi } from '@/components/api'
import { Digits } from '@/components/digits'
import { useNews } from '@/components/live/live-context'
import { Isolated } from '@/components/ui/free-text'
import { calls } from '@/lib/api/calls'
import { Presences, saysAgainAfter } from '@/lib/domain/live/presences'
import { usePresence } from './use-presence'
import { useWorkspace } from './workspace'

/** Who else has the article open, on which claim they are, and whether they are writing there. */
export function Company() {
  const t = useTranslations('live')
  const { actor, article, claims, active, open, people } = useWorkspace()
  const [presences] = useState(() => new Presences())
  const [, look] = useReducer((turn: number) => turn + 1, 0)
  usePresence(article.id, claims.find(({ number }) => number === active)?.id ?? null)
  useNews((news) => {
    if (news.kind !== 'here' || news.member === actor.id) return
    // Whoever went on to another article has left this one.
    presences.hear(news.article === article.id ? news : { ...news, article: null }, performance.now())
    look()
  })
  useEffect(() => {
    const timer = window.setInterval(look, saysAgainAfter)
    return () => window.clearInterval(timer)
  }, [])

  const here = presences.list(performance.now())
  const nameOf = useNames(
    here.map(({ member }) => member),
    people,
  )
  if (here.length === 0) return null
  return (
    <ul aria-label={t('here')} className="flex flex-wrap gap-x-3 text-small text-muted">
      {here.map(({ member, tab, claim: id, writing }) => {
        const number = claims.find((claim) => claim.id === id)?.number
        return (
          <li key={`${member} ${tab}`}>
            <Isolated>{nameOf(member) ?? t('somebody')}</Isolated>
            {number === undefined ? null : (
              <>
                {' '}
                <button
                  type="button"
                  aria-label={t('goTo', { number })}
                  className="text-accent underline underline-offset-4"
                  onClick={() => open(number, { focus: true })}
                >
                  <bdi>
                    #<Digits of={number} />
                  </bdi>
                </button>
              </>
            )}
            {writing ? <span> {t('writing')}</span> : null}
          </li>
        )
      })}
    </ul>
  )
}

type Named = readonly { id: string; name: string | null }[]

/** The names of colleagues; asked for when somebody comes who had no hand in the claims. Who may not ask sees no name. */
function useNames(members: readonly string[], people: Named): (member: string) => string | null {
  const [colleagues, setColleagues] = useState<Named>([])
  const known = new Map([...people, ...colleagues].map(({ id, name }) => [id, name]))
  const isStrange = members.some((member) => !known.has(member))
  useEffect(() => {
    if (!isStrange) return
    void callApi(calls.listColleagues, {}).then((answer) => answer.ok && setColleagues(answer.value.items))
  }, [isStrange])
  return (member) => known.get(member) ?? null
}
