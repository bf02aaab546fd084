import type { ImportAnswer, ImportInput } from '../../domain/import/import-answer'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'
import { askImport } from '../parts/import-step'

/** What would be made of a document; nothing is saved. */
export async function previewImport(
  actor: Actor,
  input: ImportInput,
): Promise<Result<ImportAnswer, Problem>> {
  const asked = await askImport(actor, input)
  if (!asked.ok) return asked
  const { article, target, planned } = asked.value
  const { format, creates, items, notKept } = planned
  return succeed({
    ...{ preview: true, format, name: input.name ?? null },
    ...{ article: { ...article, id: target ? article.id : null }, creates, items, notKept },
  })
}
