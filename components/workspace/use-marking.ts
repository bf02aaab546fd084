'use client'

import { useTranslations } from 'next-intl'
import { useOwnPage } from '@/components/drafts/own-page-context'
import { useSubmission } from '@/components/submission'
import { articleText, wordsIn } from '@/components/text/text-nodes'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Verdict } from '@/lib/domain/claim/verdict'
import type { TextRange } from '@/lib/domain/text/range'
import { useRouter } from '@/lib/i18n/navigation'
import { figureInWords } from './figure-in-words'
import { draftKey, type Panel } from './panel'
import { undoing } from './undo'
import { useWorkspaceActions } from './workspace'

/** What comes after marking: what a figure is of, sources for a verdict in mind that needs them, a comment, or just the card. */
export type Intent = { verdict: Verdict | null; comment?: boolean }

/** Marks a claim and opens its card where the work goes on; the verdict in mind waits there as a draft. */
export function useMarking(done: () => void) {
  const t = useTranslations('workspace.selection')
  const router = useRouter()
  const { drafts } = useOwnPage()
  const { article, learn, open, announce } = useWorkspaceActions()
  const submission = useSubmission()

  async function mark(range: TextRange, intent: Intent): Promise<void> {
    // Words that the keyboard marks have no button that could show that it is under way.
    announce(t('marking'))
    const text = articleText()
    const said = text ? await figureInWords(wordsIn(text, range)) : {}
    const answer = await submission.send(calls.markClaim, {
      params: { articleId: article.id },
      body: { revision: article.revision, start: range.start, end: range.end, ...said },
    })
    if (!answer?.ok) return announce('')
    const { id, number } = answer.value
    learn(answer.value)
    if (intent.verdict) drafts.keep(draftKey(id, 'proposal'), { verdict: intent.verdict }, undefined)
    done()
    open(number, { panel: panelAfter(intent, answer.value), focus: true })
    announce(t('marked', { number }), undoing.marking(answer.value))
    router.refresh()
  }
  return { mark, pending: submission.pending, problem: submission.problem, clear: submission.clear }
}

function panelAfter({ verdict, comment }: Intent, { kind }: Claim): Panel | null {
  if (comment) return 'comment'
  if (verdict === null) return null
  if (kind === 'figure') return 'details'
  return verdict === 'needs-sources' ? 'proposal' : 'evidence'
}
