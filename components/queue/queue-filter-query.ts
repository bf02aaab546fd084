import { isAssigned } from '@/lib/domain/claim/claim-standing'
import type { Query } from '@/lib/domain/claim/filter-query'
import type { QueueLine } from '@/lib/domain/claim/queue-line'
import { type Verdict, verdicts } from '@/lib/domain/claim/verdict'

/** Which proposals of a queue are shown: in an article, of a verdict, by whom, given to whom (or nobody, or late); null is any. */
export type QueueFilter = {
  article: string | null
  verdict: Verdict | null
  by: string | null
  assigned: string | null
  central: boolean
}

export const wholeQueue: QueueFilter = {
  article: null,
  verdict: null,
  by: null,
  assigned: null,
  central: false,
}

/** The filter that an address names; what it does not know it takes for any. */
export function queueFilterIn({ article, verdict, by, assigned, central }: Query): QueueFilter {
  return {
    article: typeof article === 'string' ? article : null,
    verdict: verdicts.find((known) => known === verdict) ?? null,
    by: typeof by === 'string' ? by : null,
    assigned: typeof assigned === 'string' ? assigned : null,
    central: central === 'yes',
  }
}

export function queueQueryOf({ article, verdict, by, assigned, central }: QueueFilter): string {
  const asked = Object.entries({ article, verdict, by, assigned, central: central ? 'yes' : null })
  const query = new URLSearchParams(asked.flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
  return query.size > 0 ? `?${query}` : ''
}

export function passesQueueFilter(
  line: QueueLine,
  { article, verdict, by, assigned, central }: QueueFilter,
): boolean {
  return (
    (article === null || line.article.id === article) &&
    (verdict === null || line.proposal.verdict === verdict) &&
    (by === null || line.proposal.by.id === by) &&
    isAssigned(
      {
        ...line.claim,
        proposal: line.proposal,
        state: 'proposed',
        assignee: line.claim.assignee?.id ?? null,
      },
      assigned ?? 'any',
    ) &&
    (!central || line.claim.central)
  )
}
