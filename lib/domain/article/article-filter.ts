import type { ArticleSummary, ClaimCounts } from './article'

/**
 * How far an article is, by its claims: none is marked, some are to be worked on, some wait for an editor, or all stand approved;
 * or that it is out of the check. What waits comes before what is to be worked on. The database holds the same rule, see `article_standing`.
 */
export const articleStates = ['unmarked', 'in-work', 'waiting', 'checked', 'withdrawn'] as const
export type ArticleState = (typeof articleStates)[number]

/** By what happened last, latest first; by when it came in, newest first; or by when it is due, earliest first. */
export const articleSorts = ['activity', 'created', 'due'] as const
export type ArticleSort = (typeof articleSorts)[number]

type Standing = Pick<ArticleSummary, 'withdrawal'> & {
  counts: Pick<ClaimCounts, 'total' | 'approved' | 'proposed'>
}

export function articleStateOf({ counts, withdrawal }: Standing): ArticleState {
  if (withdrawal) return 'withdrawn'
  if (counts.total === 0) return 'unmarked'
  if (counts.proposed > 0) return 'waiting'
  return counts.approved === counts.total ? 'checked' : 'in-work'
}

/** Whether an article should have been done by now. */
export function isLateArticle(article: Standing & Pick<ArticleSummary, 'dueAt'>, now: number): boolean {
  const { dueAt } = article
  return dueAt !== null && Date.parse(dueAt) < now && !done.includes(articleStateOf(article))
}

const done: readonly ArticleState[] = ['checked', 'withdrawn']
