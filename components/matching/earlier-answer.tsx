'use client'

import { useTranslations } from 'next-intl'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import type { EarlierClaim } from '@/lib/domain/matching/earlier-claim'
import type { Likeness } from '@/lib/domain/matching/likeness'
import { likenessAnswers } from '@/lib/domain/matching/likeness-answers'
import { mayLiken } from '@/lib/domain/policy'

type Props = { claim: Claim; earlier: EarlierClaim; onAnswered: (items: EarlierClaim[]) => void }

/** Says that an earlier claim says the same, or that it does not; what was said may be said otherwise. */
export function EarlierAnswer({ claim, earlier, onAnswered }: Props) {
  const t = useTranslations('matching')
  const { actor, announce } = useWorkspace()
  const { send, pending, problem } = useSubmission()
  if (!mayLiken(actor).allowed) return null

  async function say(answer: Likeness['answer']) {
    const body = { claim: earlier.claim.id, answer }
    const answered = await send(calls.answerLikeness, { params: { claimId: claim.id }, body })
    if (!answered?.ok) return
    onAnswered(answered.value.items)
    announce(t(`said.${answer}`, { number: earlier.claim.number }))
  }

  return (
    <>
      <p className="-ms-2.5 flex flex-wrap">
        {likenessAnswers.map((answer) => (
          <Button
            key={answer}
            size="small"
            variant="quiet"
            aria-pressed={earlier.answer?.answer === answer}
            pending={pending}
            onClick={() => say(answer)}
          >
            {t(`say.${answer}`)}
          </Button>
        ))}
      </p>
      <ProblemNotice problem={problem} />
    </>
  )
}
