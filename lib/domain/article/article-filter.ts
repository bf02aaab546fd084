import type { ClaimCounts } from './article'

/**
 * How far an article is, by its claims: none is marked, some are to be worked on, some wait for an editor, or all stand approved.
 * What waits comes before what is to be worked on. The database holds the same rule, see `article_standing`.
 */
export const articleStates = ['unmarked', 'in-work', 'waiting', 'checked'] as const
export type ArticleState = (typeof articleStates)[number]

/** By what happened last, latest first; by when it came in, newest first; or by when it is due, earliest first. */
export const articleSorts = ['activity', 'created', 'due'] as const
export type ArticleSort = (typeof articleSorts)[number]

export function articleStateOf(counts: Pick<ClaimCounts, 'total' | 'approved' | 'proposed'>): ArticleState {
  if (counts.total === 0) return 'unmarked'
  if (counts.proposed > 0) return 'waiting'
  return counts.approved === counts.total ? 'checked' : 'in-work'
}

/** Whether an article should have been done by now. */
export function isLateArticle(
  { dueAt, counts }: { dueAt: string | null; counts: ClaimCounts },
  now: number,
): boolean {
  return dueAt !== null && Date.parse(dueAt) < now && articleStateOf(counts) !== 'checked'
}
