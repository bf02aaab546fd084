import {
  type ArticleSort,
  type ArticleState,
  articleSorts,
  articleStates,
} from '@/lib/domain/article/article-filter'
import type { Query } from '@/lib/domain/claim/filter-query'

/** Which articles a list shows, as its address says it; null is any. `owner` is `mine`, `none` or the id of a member. */
export type ArticleFilter = {
  state: ArticleState | null
  owner: string | null
  language: string | null
  outlet: string | null
  label: string | null
  from: string | null
  to: string | null
  late: boolean
  archived: boolean
  sort: ArticleSort
}

export const currentArticles: ArticleFilter = {
  ...{ state: null, owner: null, language: null, outlet: null, label: null, from: null, to: null },
  ...{ late: false, archived: false, sort: 'activity' },
}

/** The filter that an address names; what it does not know it takes for any. */
export function articleFilterIn({
  state,
  owner,
  language,
  outlet,
  label,
  from,
  to,
  due,
  archived,
  sort,
}: Query): ArticleFilter {
  return {
    state: articleStates.find((known) => known === state) ?? null,
    owner: said(owner),
    language: said(language),
    outlet: said(outlet),
    label: said(label),
    from: dayIn(from),
    to: dayIn(to),
    late: due === 'late',
    archived: archived === 'true',
    sort: articleSorts.find((known) => known === sort) ?? 'activity',
  }
}

/** What an address says of a filter: what goes without saying is not said. */
export function articleQueryOf({ late, archived, sort, ...choices }: ArticleFilter): Record<string, string> {
  const asked = {
    ...choices,
    due: late ? 'late' : null,
    archived: archived ? 'true' : null,
    sort: sort === 'activity' ? null : sort,
  }
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
}

function dayIn(value: Query[string]): string | null {
  const day = said(value)
  return day !== null && /^\d{4}-\d\d-\d\d$/.test(day) ? day : null
}

function said(value: Query[string]): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
