'use client'

import { useTranslations } from 'next-intl'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import { standing } from '@/lib/domain/claim/standing-evidence'
import { missingEvidence } from '@/lib/domain/matching/missing-evidence'
import { maySource } from '@/lib/domain/policy'
import { useRouter } from '@/lib/i18n/navigation'

/** Attaches the evidence of one claim to another, piece by piece; what that has already is left out. */
export function CopyEvidence({ from, to }: { from: Claim; to: Claim }) {
  const t = useTranslations('matching')
  const { actor, announce, learn, wholeOf } = useWorkspace()
  const router = useRouter()
  const { send, pending, problem } = useSubmission()
  const missing = missingEvidence(standing(from.evidence), (wholeOf(to.id) ?? to).evidence)
  if (!maySource(actor).allowed || to.state === 'withdrawn') return null
  if (missing.length === 0) return <p className="text-muted">{t('allCopied')}</p>

  async function copy() {
    let copied = 0
    for (const { stance, source, quote, locator, translation } of missing) {
      const body = { stance, source: { id: source.id }, quote, locator, translation }
      const answer = await send(calls.attachEvidence, { params: { claimId: to.id }, body })
      if (!answer?.ok) break
      learn(answer.value.claim)
      copied += 1
    }
    if (copied > 0) announce(t('copied', { count: copied, number: to.number }))
    router.refresh()
  }

  return (
    <>
      <p>
        <Button size="small" pending={pending} onClick={copy}>
          {t('copy', { count: missing.length })}
        </Button>
      </p>
      <ProblemNotice problem={problem} />
    </>
  )
}
