import { createHash, randomBytes } from 'node:crypto'
import { canonicalJson } from '../domain/history/canonical-json'
import type { Erasable } from '../domain/history/erasure'
import type { HistoryEvent } from '../domain/history/history-event'
import { prose, seal, sealWith } from '../domain/history/prose'
import type { ArticleId } from '../domain/ids'
import type { Actor } from '../domain/newsroom/actor'
import { database } from './client'
import { takenModel, troubleOf } from './database-error'
import { nameSaltOf } from './member-record'
import type { Write } from './write'

/** The same request was carried out already, here or on another connection a moment ago. */
export class RepeatedRequest extends Error {}

/**
 * Carries out a change and writes its history entry, together or not at all, in one short transaction. `stale` means
 * that somebody saved first: a versioned update found no row, or a new row's number was taken. Nothing is changed then.
 */
export async function commit(
  actor: Actor,
  article: ArticleId | null,
  event: HistoryEvent,
  writes: readonly Write[],
): Promise<'done' | 'stale'> {
  const entry = await sealEntry(actor, event)
  return carryOut([
    ...rememberRequest(actor, event.claim?.id ?? article),
    ...writes,
    appendHistory(actor, article, entry),
  ])
}

/** Erases what the event lists, wherever it stands, together with the entry that says so; otherwise as `commit`. */
export async function commitErasure(
  actor: Actor,
  { subject, claim }: Pick<Erasable, 'subject' | 'claim'>,
  event: HistoryEvent,
): Promise<'done' | 'stale'> {
  const { payload, texts } = await sealEntry(actor, event)
  const { id: newsroom } = actor.newsroom
  return carryOut([
    ...rememberRequest(actor, claim?.id ?? null),
    database().$queryRaw`
      SELECT true AS done FROM erase_text(
        ${newsroom}::uuid, ${subject.kind}, ${subject.id}::uuid, ${payload}, ${texts}::jsonb)`,
  ])
}

/** Records an event, with nothing else to change, as the article's entry `n`: `stale` when another came first. */
export async function recordAs(
  actor: Actor,
  article: ArticleId,
  n: number,
  event: HistoryEvent,
): Promise<'done' | 'stale'> {
  const { payload, texts } = await sealEntry(actor, event)
  return carryOut([
    ...rememberRequest(actor, article),
    database().$queryRaw`
      SELECT history_append_as(
        ${n}::bigint, ${actor.newsroom.id}::uuid, ${article}::uuid, ${payload}, ${texts}::jsonb) AS seq`,
  ])
}

async function carryOut(transaction: Write[]): Promise<'done' | 'stale'> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await database().$transaction(transaction)
      return 'done'
    } catch (error) {
      const trouble = troubleOf(error)
      if (trouble === 'taken' && takenModel(error) === 'IdempotencyKey') throw new RepeatedRequest()
      if (trouble === 'missing' || trouble === 'taken') return 'stale'
      if (trouble !== 'conflict' || attempt === 4) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt))
    }
  }
}

/** Comes first in the transaction, so that a repeat of the request waits here and then finds that it is one. */
function rememberRequest({ id, request }: Actor, about: string | null): Write[] {
  if (!request.idempotency) return []
  const data = { memberId: id, about, ...request.idempotency }
  return [database().idempotencyKey.create({ data, select: { key: true } })]
}

/** An entry as the database appends it: its payload, and the texts it commits to. */
async function sealEntry(actor: Actor, event: HistoryEvent): Promise<{ payload: string; texts: string }> {
  const { action, claim, before, after } = event
  const salt = await nameSaltOf(actor.id)
  // Whose name was erased while this was under way leaves no name behind.
  const name = salt && commitTo(prose(actor.name, salt))
  const then = seal(before, commitTo)
  const now = seal(after, commitTo)
  const payload = canonicalJson({
    schema: 1,
    action,
    actor: actor.id,
    // One commitment serves all entries of one name, so that erasing the name is erasing one text.
    name: name?.commitment ?? null,
    role: actor.role,
    claim,
    before: then.value,
    after: now.value,
    request: actor.request.id,
  })
  return { payload, texts: JSON.stringify([...(name ? [name] : []), ...then.texts, ...now.texts]) }
}

/** Not async, for awaiting a write would carry it out on its own. */
function appendHistory(
  actor: Actor,
  article: ArticleId | null,
  { payload, texts }: { payload: string; texts: string },
): Write {
  return database().$queryRaw`
    SELECT n FROM history_record(${actor.newsroom.id}::uuid, ${article}::uuid, ${payload}, ${texts}::jsonb)`
}

const commitTo = sealWith(
  (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
  (length) => new Uint8Array(randomBytes(length)),
)
