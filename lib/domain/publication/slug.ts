import type { ArticleId } from '../ids'

/**
 * The name of an article's reports in public addresses: the first Latin words of its title, where it has any, and a code of the
 * article, so that no two share one. Lower-case ASCII letters, digits and hyphens alone: an Arabic title would be percent codes in
 * every message it is sent in. It stays when the title is corrected.
 */
export function slugOf(title: string, article: ArticleId): string {
  const words =
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  const named = words.filter((word) => word.length > 1 && word.length <= 20).slice(0, 6)
  return [...named, article.replaceAll('-', '').slice(-10)].join('-')
}

/** What is a slug in an address. */
export const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
