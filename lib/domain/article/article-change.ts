import type { HistoryAction } from '../history/history-actions'
import type { HistoryEvent, Recorded } from '../history/history-event'
import { prose } from '../history/prose'
import {
  type Assignment,
  type AssignmentChange,
  assigned,
  assignmentFields,
  sameAssignment,
} from '../newsroom/assignment'
import type { Article, ArticlePatch } from './article'

/** What is known about an article besides its text. */
export type ArticleDetails = Pick<
  Article,
  'title' | 'language' | 'byline' | 'outlet' | 'sourceUrl' | 'publishedOn'
>

/** What the desk says of an article: who has it until when, whether it is put away, and under which labels it stands. */
export type ArticleHandling = Assignment & Pick<Article, 'archived' | 'labels'>

/** All that a change may touch. */
export type ChangeableArticle = ArticleDetails & ArticleHandling & Pick<Article, 'version'>

/** What to change of an article, with the assignee as a person. */
export type ArticleChange = Omit<ArticlePatch, keyof Assignment> & AssignmentChange

/**
 * What a change of an article would change; null when nothing would. Its text, and what claims are bound to, stay
 * as they are: another language is another way to read the same bytes.
 */
export function decideArticleChange(
  article: ChangeableArticle,
  change: ArticleChange,
): { after: ChangeableArticle; event: HistoryEvent } | null {
  const { version } = article
  const wanted: ChangeableArticle = {
    ...detailsOf(article),
    ...saidIn(change),
    ...assigned(article, change),
    archived: change.archived ?? article.archived,
    labels: change.labels ?? article.labels,
    version: version + 1,
  }
  const changed = detailNames.filter((name) => article[name] !== wanted[name])
  const isMoved = article.archived !== wanted.archived
  const isAssigned = !sameAssignment(article, wanted)
  const isLabelled = JSON.stringify(article.labels) !== JSON.stringify(wanted.labels)
  if (changed.length === 0 && !isMoved && !isAssigned && !isLabelled) return null
  const fieldsOf = (thing: ChangeableArticle): Recorded => ({
    ...recorded(thing, changed),
    ...(isAssigned && assignmentFields(thing)),
    ...(isMoved && { archived: thing.archived }),
    ...(isLabelled && { labels: thing.labels }),
    version: thing.version,
  })
  return {
    after: wanted,
    event: {
      action: actionOf({ isChanged: changed.length > 0, isAssigned, isMoved }, wanted),
      claim: null,
      before: fieldsOf(article),
      after: fieldsOf(wanted),
    },
  }
}

/** What the desk says of an article leaves alone what others are writing about it. */
export const handlingNames = [
  'assignee',
  'dueAt',
  'archived',
  'labels',
] as const satisfies (keyof ArticleHandling)[]

/** A change of several things is told under the name of the first of these. */
function actionOf(
  { isChanged, isAssigned, isMoved }: { isChanged: boolean; isAssigned: boolean; isMoved: boolean },
  { archived }: ArticleHandling,
): HistoryAction {
  if (isChanged) return 'article-changed'
  if (isAssigned) return 'article-assigned'
  if (!isMoved) return 'article-labelled'
  return archived ? 'article-archived' : 'article-unarchived'
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

function saidIn(change: ArticleChange): Partial<ArticleDetails> {
  return Object.fromEntries(
    detailNames.flatMap((name) => (change[name] === undefined ? [] : [[name, change[name]]])),
  )
}

const detailNames = ['title', 'language', 'byline', 'outlet', 'sourceUrl', 'publishedOn'] as const

/** As when the article was added: what people wrote themselves can be erased. */
function recorded(details: ArticleDetails, names: readonly (keyof ArticleDetails)[]): Recorded {
  const { title, byline } = details
  const all = { ...details, title: prose(title), byline: byline === null ? null : prose(byline) }
  return Object.fromEntries(names.map((name) => [name, all[name]]))
}
