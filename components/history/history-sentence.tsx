import { useTranslations } from 'next-intl'
import { stances } from '@/lib/domain/claim/stance'
import { verdicts } from '@/lib/domain/claim/verdict'
import { type HistoryAction, historyActions } from '@/lib/domain/history/history-actions'
import type { HistoryEntry } from '@/lib/domain/history/history-event'
import { isolated } from '@/lib/domain/text/isolated'
import { useDigits } from '@/lib/i18n/use-digits'
import { textAt } from './changes'

/** Who did what, as a sentence in the reader's language. */
export function HistorySentence({ entry }: { entry: HistoryEntry }) {
  return useHistorySentence()(entry)
}

/** The same as text, where a sentence names something else. */
export function useHistorySentence(): (entry: HistoryEntry) => string {
  const t = useTranslations()
  const digits = useDigits()
  return (entry) => sentenceOf(entry, t, digits)
}

function sentenceOf(
  { actor, action, claim, after }: HistoryEntry,
  t: ReturnType<typeof useTranslations<never>>,
  digits: ReturnType<typeof useDigits>,
): string {
  const who = isolated(actor.name ?? t(actor.role === 'system' ? 'app.system' : 'app.erasedPerson'))
  if (!isKnownAction(action)) return t('history.unknown', { who, action: isolated(action) })

  // Of no claim, what went was a person's name, a reader's words or why an article left.
  if (action === 'text-erased' && !claim) {
    const kind = textAt(after, 'subject', 'kind')
    if (kind === 'member') return t('history.nameErased', { who })
    return t(kind === 'reader-report' ? 'history.readerReportErased' : 'history.reasonErased', { who })
  }

  const to = textAt(after, 'assignee', 'id')
  const what =
    after.assignee === undefined ? 'due' : to === null ? 'freed' : to === actor.id ? 'taken' : 'given'
  const proposed = textAt(after, 'proposal', 'verdict') ?? textAt(after, 'verdict')
  const verdict = verdicts.find((known) => known === proposed)
  const stance = stances.find((known) => known === textAt(after, 'evidence', 'stance'))
  return t(`history.actions.${action}`, {
    who,
    claim: isolated(claim ? `#${digits(claim.number)}` : ''),
    verdict: t(`verdicts.${verdict ?? 'none'}`),
    stance: stance ? t(`stances.${stance}`) : '',
    what,
    assignee: isolated(textAt(after, 'assignee', 'name') ?? t('app.erasedPerson')),
  })
}

export function isKnownAction(action: string): action is HistoryAction {
  return historyActions.some((known) => known === action)
}
