'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type ClaimConflict, conflictIn } from '@/components/claim/claim-conflict'
import { useSubmission } from '@/components/submission'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import type { TextRange } from '@/lib/domain/text/range'
import { useRouter } from '@/lib/i18n/navigation'

/** Places a claim of the tray on words of the article as it now stands, and opens its card there. */
export function usePlacing(done: () => void) {
  const t = useTranslations('tray')
  const router = useRouter()
  const { article, learn, open, announce, setPlacing } = useWorkspace()
  const { send, pending, problem, clear } = useSubmission()
  const [conflict, setConflict] = useState<ClaimConflict | null>(null)

  async function place(claim: Claim, { start, end }: TextRange): Promise<void> {
    const { id, number, version } = claim
    const answer = await send(calls.placeClaim, {
      params: { claimId: id },
      body: { revision: article.revision, start, end },
      version,
    })
    if (answer?.ok) {
      done()
      setPlacing(null)
      learn(answer.value)
      announce(t('placed', { number }))
      open(number, { focus: true })
    }
    if (!answer) return
    setConflict(answer.ok ? null : conflictIn(answer.problem, claim))
    router.refresh()
  }
  function forget() {
    clear()
    setConflict(null)
  }
  return { place, pending, problem, conflict, clear: forget }
}
