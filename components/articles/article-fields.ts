import type { ArticleDetails } from '@/lib/domain/article/article-change'

export const articleFields = ['title', 'language', 'byline', 'outlet', 'sourceUrl', 'publishedOn'] as const
export type ArticleFields = Record<(typeof articleFields)[number], string>

/** What is known about an article as its form holds it. */
export function fieldsOf({
  title,
  language,
  byline,
  outlet,
  sourceUrl,
  publishedOn,
}: ArticleDetails): ArticleFields {
  return {
    title,
    language,
    byline: byline ?? '',
    outlet: outlet ?? '',
    sourceUrl: sourceUrl ?? '',
    publishedOn: publishedOn ?? '',
  }
}

/** What of a form differs from what is known, as the API takes it; null when nothing does. */
export function patchOf(saved: ArticleFields, form: ArticleFields): Partial<ArticleFields> | null {
  const changed = articleFields.filter((name) => form[name].trim() !== saved[name])
  return changed.length > 0 ? Object.fromEntries(changed.map((name) => [name, form[name]])) : null
}
