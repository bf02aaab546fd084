'use client'

import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { useSubmission } from '@/components/submission'
import { bringToReading } from '@/components/text/bring-to-reading'
import type { Undo } from '@/components/workspace/undo'
import { type Intent, useMarking } from '@/components/workspace/use-marking'
import { useWorkspaceActions } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { ApiProblem } from '@/lib/api/problem'
import type { Coverage, SentenceCoverage } from '@/lib/domain/article/coverage'
import { type PackedCoverage, unpackCoverage } from '@/lib/domain/article/packed-coverage'
import type { DismissalId } from '@/lib/domain/ids'
import { mayDismiss, mayMark } from '@/lib/domain/policy'
import { type Result, succeed } from '@/lib/domain/result'
import { useRouter } from '@/lib/i18n/navigation'
import { type Step, stepFrom } from './walk'

type Walk = {
  coverage: Coverage
  /** The sentence that is being walked, as it stands now. */
  at: SentenceCoverage | null
  /** Goes to an unchecked sentence; false when none is left. */
  step(step: Step): boolean
  /** Marks the walked sentence as a claim, and opens its card; false when none is walked or one may not. */
  mark(intent: Intent): boolean
  /** Notes that the walked sentence holds nothing to check, and goes on; false when none is walked or one may not. */
  dismiss(): boolean
  reinstate(dismissal: DismissalId): void
  /** Stops walking; the next step goes on from here. */
  leave(): void
  pending: boolean
  problem: ApiProblem | null
}

/** The sentences of the article and the way through those that nobody has settled. */
export function CoverageProvider({
  coverage: fromServer,
  children,
}: {
  coverage: PackedCoverage
  children: ReactNode
}) {
  const t = useTranslations('coverage')
  const router = useRouter()
  const { actor, article, announce } = useWorkspaceActions()
  const submission = useSubmission()
  const marking = useMarking(() => setWalking(false))
  const [state, setState] = useState(() => ({ fromServer, coverage: unpackCoverage(fromServer) }))
  // What the server renders next knows of everything that its answers said.
  if (state.fromServer !== fromServer) setState({ fromServer, coverage: unpackCoverage(fromServer) })
  const [place, setPlace] = useState<number | null>(null)
  const [walking, setWalking] = useState(false)
  const { coverage } = state
  const at = (walking && coverage.sentences.find(({ start }) => start === place)) || null

  function go(sentences: readonly SentenceCoverage[], step: Step): boolean {
    const sentence = stepFrom(sentences, place, step)
    setWalking(sentence !== null)
    if (!sentence) {
      announce(t('done'))
      return false
    }
    setPlace(sentence.start)
    bringToReading(sentence)
    return true
  }

  async function settle(asked: Promise<Result<Coverage, unknown> | null>): Promise<Coverage | null> {
    const answer = await asked
    if (!answer?.ok) return null
    setState((now) => ({ ...now, coverage: answer.value }))
    router.refresh()
    return answer.value
  }

  async function settleAt({ start }: SentenceCoverage): Promise<void> {
    const sent = { params: { articleId: article.id }, body: { revision: coverage.revision, start } }
    const now = await settle(submission.send(calls.dismissSentence, sent))
    if (!now) return
    const made = now.sentences.find((sentence) => sentence.start === start)?.dismissal
    if (made) announce(t('dismissedNow'), undoOf(made))
    go(now.sentences, 'next')
  }

  function undoOf(dismissal: DismissalId): Undo {
    return async (send) => {
      const asked = send(calls.reinstateSentence, { params: { dismissalId: dismissal }, body: {} })
      await settle(asked)
      const answer = await asked
      return answer?.ok ? succeed(null) : answer
    }
  }

  async function takeBack(dismissal: DismissalId): Promise<void> {
    const sent = { params: { dismissalId: dismissal }, body: {} }
    const now = await settle(submission.send(calls.reinstateSentence, sent))
    if (now) announce(t('reinstated', { settled: now.settled, total: now.total }))
  }

  const walk: Walk = {
    ...{ coverage, at },
    pending: submission.pending || marking.pending,
    problem: submission.problem ?? marking.problem,
    step: (step) => {
      submission.clear()
      marking.clear()
      return go(coverage.sentences, step)
    },
    mark(intent) {
      if (!at || article.withdrawn || !mayMark(actor).allowed) return false
      void marking.mark(at, intent)
      return true
    },
    dismiss() {
      if (at?.state !== 'unchecked' || article.withdrawn || !mayDismiss(actor).allowed) return false
      void settleAt(at)
      return true
    },
    reinstate: (dismissal) => void takeBack(dismissal),
    leave: () => setWalking(false),
  }
  return <CoverageContext value={walk}>{children}</CoverageContext>
}

export function useCoverage(): Walk {
  const walk = useContext(CoverageContext)
  if (!walk) throw new Error('useCoverage needs a CoverageProvider around it')
  return walk
}

const CoverageContext = createContext<Walk | null>(null)
