import { countMarkedClaims } from '../../data/article-record'
import { listPlaces } from '../../data/claim-record'
import { authorOf } from '../../data/commit'
import { findMethodNumber } from '../../data/method-record'
import { newId } from '../../data/new-id'
import type { Article } from '../../domain/article/article'
import { type ArticleId, articleId } from '../../domain/ids'
import type { ImportAnswer, ImportInput } from '../../domain/import/import-answer'
import type { ImportTarget } from '../../domain/import/import-plan'
import type { Actor } from '../../domain/newsroom/actor'
import { mayAddArticle } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { heavily } from '../../heavy/heavily'
import type { PlannedImport } from '../../heavy/import-document'
import { findArticleInCheck } from './find-article-in-check'
import { permitted } from './permitted'
import { stampOf } from './stamp-of'

/** A document worked out: the article that it goes to, be it that it is still to be added, and all that it makes. */
export type AskedImport = {
  article: ImportAnswer['article'] & { id: ArticleId }
  target: ImportTarget | null
  planned: PlannedImport
}

/** Loads what a document goes to and works out what would come of it. */
export async function askImport(actor: Actor, input: ImportInput): Promise<Result<AskedImport, Problem>> {
  const { name = null, format = null, newArticle = null } = input
  const found = input.article ? await findTarget(actor, input.article) : null
  const may = found ?? permitted(actor.newsroom, () => mayAddArticle(actor))
  if (!may.ok) return may
  const text = input.document
  if (text === null) {
    return fail({ code: 'bad-file', file: name, errors: [{ path: '', code: 'too-deep' }] })
  }

  const target = found?.ok ? found.value.target : null
  const id = target?.id ?? newId(articleId)
  const method = await findMethodNumber(actor.newsroom.id)
  const order = { text, name, format, target, newArticle, id, stamp: stampOf(actor), method }
  const weight = text.length + (target?.revision.text.length ?? newArticle?.text.length ?? 0)
  const planned = await heavily('importDocument', weight, order, await authorOf(actor))
  if (!planned.ok) return planned
  const about = found?.ok ? found.value.article : planned.value.added
  if (!about) throw new Error('an import without an article')
  const { title, language } = about
  return succeed({ article: { id, title, language, isNew: !target }, target, planned: planned.value })
}

async function findTarget(
  actor: Actor,
  id: ArticleId,
): Promise<Result<{ article: Article; target: ImportTarget }, Problem>> {
  const { id: newsroom } = actor.newsroom
  const found = await findArticleInCheck(newsroom, id, () => mayAddArticle(actor))
  if (!found.ok) return found
  const article = found.value
  const { language, revision } = article
  const [claims, marked] = await Promise.all([
    countMarkedClaims(newsroom, id),
    listPlaces(newsroom, id, revision.number),
  ])
  return succeed({ article, target: { id, language, revision, claims, marked } })
}
