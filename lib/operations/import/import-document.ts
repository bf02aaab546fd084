import { addArticle, takeClaimNumber } from '../../data/article-record'
import { commitAll } from '../../data/commit'
import { addImportedClaims, addImportedSources } from '../../data/imported-claim-record'
import type { Write } from '../../data/write'
import type { ImportAnswer, ImportInput } from '../../domain/import/import-answer'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { type AskedImport, askImport } from '../parts/import-step'

/**
 * Brings a document in: everything that it makes, each step with its entry, in one transaction or not at all. A document that
 * makes nothing changes nothing.
 */
export async function importDocument(
  actor: Actor,
  input: ImportInput,
): Promise<Result<ImportAnswer, Problem>> {
  // Others mark claims and revise the text meanwhile; then it is worked out on what stands now.
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const asked = await askImport(actor, input)
    if (!asked.ok) return asked
    const { article, planned } = asked.value
    const { format, creates, items, notKept } = planned
    const answer = { preview: false, format, name: input.name ?? null, article, creates, items, notKept }
    if (!planned.added && creates.claims === 0) return succeed(answer)
    const outcome = await commitAll(actor, article.id, planned.entries, writesOf(actor, asked.value))
    if (outcome === 'done') return succeed(answer)
  }
  return fail({ code: 'stale' })
}

function writesOf(actor: Actor, { article, target, planned }: AskedImport): Write[] {
  const { id: newsroom } = actor.newsroom
  const { added, claims, sources, creates } = planned
  const revision = target?.revision.number ?? 1
  const place = { claims: target?.claims ?? 0, revision }
  return [
    ...(added ? addArticle(newsroom, actor.id, { ...added, id: article.id, sample: false }) : []),
    takeClaimNumber(newsroom, article.id, place, creates.claims),
    ...sources.map((some) => addImportedSources(newsroom, actor.id, some)),
    ...claims.flatMap((some) => addImportedClaims(newsroom, some)),
  ]
}
