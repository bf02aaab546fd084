import type { HistoryEvent, Recorded } from '../history/history-event'
import { prose } from '../history/prose'
import type { Article, ArticlePatch } from './article'

/** What is known about an article besides its text. */
export type ArticleDetails = Pick<
  Article,
  'title' | 'language' | 'byline' | 'outlet' | 'sourceUrl' | 'publishedOn'
>

/**
 * What correcting an article's details would change; null when nothing would. Its text, and what claims are bound to, stay
 * as they are: another language is another way to read the same bytes.
 */
export function decideArticleChange(
  article: ArticleDetails & Pick<Article, 'version'>,
  patch: ArticlePatch,
): { after: ArticleDetails & Pick<Article, 'version'>; event: HistoryEvent } | null {
  const before = detailsOf(article)
  const wanted = { ...before, ...saidIn(patch) }
  const changed = detailNames.filter((name) => before[name] !== wanted[name])
  if (changed.length === 0) return null
  const [{ version }, next] = [article, article.version + 1]
  return {
    after: { ...wanted, version: next },
    event: {
      action: 'article-changed',
      claim: null,
      before: { ...recorded(before, changed), version },
      after: { ...recorded(wanted, changed), version: next },
    },
  }
}

/** The first entry of an article: everything that is known of it, with its text as revision 1. */
export function recordArticle(details: ArticleDetails, sha256: string): HistoryEvent {
  return {
    action: 'article-added',
    claim: null,
    before: null,
    after: { ...recorded(detailsOf(details), detailNames), revision: { number: 1, sha256 }, version: 1 },
  }
}

function detailsOf({
  title,
  language,
  byline,
  outlet,
  sourceUrl,
  publishedOn,
}: ArticleDetails): ArticleDetails {
  return { title, language, byline, outlet, sourceUrl, publishedOn }
}

function saidIn(patch: ArticlePatch): Partial<ArticleDetails> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
}

const detailNames = ['title', 'language', 'byline', 'outlet', 'sourceUrl', 'publishedOn'] as const

/** As when the article was added: what people wrote themselves can be erased. */
function recorded(details: ArticleDetails, names: readonly (keyof ArticleDetails)[]): Recorded {
  const { title, byline } = details
  const all = { ...details, title: prose(title), byline: byline === null ? null : prose(byline) }
  return Object.fromEntries(names.map((name) => [name, all[name]]))
}
