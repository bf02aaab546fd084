'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { callApi } from '@/components/api'
import { Calm } from '@/components/live/calm'
import { useNews } from '@/components/live/live-context'
import { articleText } from '@/components/text/text-nodes'
import { Button } from '@/components/ui/button'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import { standingOf } from '@/lib/domain/claim/claim-standing'
import type { ClaimId } from '@/lib/domain/ids'
import { useRouter } from '@/lib/i18n/navigation'
import type { Claims } from './use-claims'
import { useWorkspaceActions } from './workspace'

/**
 * What others do in the article that is open: its claims change where they stand, once no hand is near, and it is said. A newer text
 * is offered, and takes the place of the one that is read when somebody asks for it.
 */
export function LiveClaims() {
  const t = useTranslations('live')
  const router = useRouter()
  const { actor, article, learn, recall, announceNews } = useWorkspaceActions()
  const [calm] = useState(() => new Calm(() => document.getElementById('content')))
  const [newest, setNewest] = useState(article.revision)
  /** As of the last rendering: what is shown later must not take an older page for this one. */
  const latest = useRef({ revision: article.revision, newest })
  useEffect(() => {
    latest.current = { revision: article.revision, newest }
  })
  /** Claims to be read anew, and whether somebody else changed them; those that were read; whether the page is to be. */
  const asked = useRef(new Map<ClaimId, boolean>())
  const arrived = useRef(new Map<ClaimId, { claim: Claim; isOthers: boolean }>())
  const isStale = useRef(false)
  useEffect(() => calm.watch(), [calm])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  async function readClaims() {
    const now = [...asked.current]
    asked.current.clear()
    await Promise.all(
      now.map(async ([id, isOthers]) => {
        const answer = await callApi(calls.readClaim, { params: { claimId: id } })
        const before = arrived.current.get(id)
        if (answer.ok) {
          arrived.current.set(id, {
            claim: answer.value,
            isOthers: isOthers || before?.isOthers === true,
          })
        } else isStale.current = true
      }),
    )
    calm.when(show)
  }

  async function readArticle() {
    const answer = await callApi(calls.readArticle, { params: { articleId: article.id } })
    if (!answer.ok || !('revision' in answer.value)) return
    const { number } = answer.value.revision
    if (number > article.revision) return setNewest(number)
    isStale.current = true
    calm.when(show)
  }

  function show() {
    const now = [...arrived.current.values()]
    arrived.current.clear()
    const { revision } = latest.current
    const known = Math.max(latest.current.newest, ...now.map(({ claim }) => claim.revision))
    setNewest(known)
    // Their words in the text are drawn by the server, unless the browser paints them. A page that is read anew brings the newest
    // text along, which waits to be asked for.
    const isWrong =
      now.some(({ claim }) => isDrawnOtherwise(recall, claim)) && !articleText()?.dataset.painted
    if (isWrong && known <= revision) isStale.current = true
    for (const { claim } of now) learn(claim)
    const [first, second] = now.filter(({ isOthers }) => isOthers).map(({ claim }) => claim)
    if (first) announceNews(second ? t('claims') : t('claim', { number: first.number }))
    if (isStale.current) router.refresh()
    isStale.current = false
  }

  useNews((news) => {
    if (news.kind === 'reset') {
      isStale.current = true
      return calm.when(show)
    }
    if (news.kind !== 'change' || news.article !== article.id) return
    if (news.claim === null) return void readArticle()
    if (asked.current.size === 0) timer.current = setTimeout(readClaims, together)
    asked.current.set(news.claim, asked.current.get(news.claim) === true || news.by !== actor.id)
  })

  return (
    <div role="status" className="fixed inset-x-0 top-16 z-20 grid justify-items-center px-4">
      {newest > article.revision ? (
        <p className="flex items-center gap-3 rounded-full bg-raised px-4 py-1.5 text-small shadow-raised">
          {t('newRevision')}
          <Button size="small" onClick={() => router.refresh()}>
            {t('showRevision')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}

/** Whether the words of a claim stood otherwise when the page showed it last; of what was done on it, it knows already. */
function isDrawnOtherwise(recall: Claims['recall'], claim: Claim): boolean {
  const shown = recall(claim.id, () => true)
  if (!shown) return true
  return shown.version < claim.version && signsOf(shown) !== signsOf(claim)
}

function signsOf(claim: Claim): string {
  const { state, revision, start, end, placement } = claim
  return JSON.stringify([state, standingOf(claim).verdict, revision, start, end, placement])
}

/** Milliseconds in which what happens to several claims at once is read at once. */
const together = 100
