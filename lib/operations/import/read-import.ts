import { findArticle } from '../../data/article-record'
import { findImported } from '../../data/history-record'
import type { ArticleId } from '../../domain/ids'
import type { ImportAnswer, ImportInput } from '../../domain/import/import-answer'
import { importedDocument } from '../../domain/import/import-event'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { sha256Of } from '../../sha256'

/** What was made of a document that was brought in, by the entry that says so: claim by claim only its first answer told. */
export async function readImport(
  actor: Actor,
  id: ArticleId,
  input: ImportInput,
): Promise<Result<ImportAnswer, Problem>> {
  const { id: newsroom } = actor.newsroom
  const sha256 = sha256Of(input.document ?? '')
  const [article, told] = await Promise.all([findArticle(newsroom, id), findImported(newsroom, id, sha256)])
  const found = importedDocument.safeParse(told)
  if (!article || !found.success) return fail({ code: 'not-found' })
  const { title, language } = article
  const { format, creates } = found.data
  return succeed({
    ...{ preview: false, format, name: input.name ?? null },
    ...{ article: { id, title, language, isNew: !input.article }, creates, items: [], notKept: [] },
  })
}
