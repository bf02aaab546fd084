import { commitTo } from '../commit-to'
import { type Erasable, type ErasureSubject, isOfArticle } from '../domain/history/erasure'
import type { HistoryEvent } from '../domain/history/history-event'
import { type Author, type SealedEntry, sealEntry } from '../domain/history/sealed-entry'
import type { ArticleId, NewsroomId } from '../domain/ids'
import type { Actor } from '../domain/newsroom/actor'
import { database, together } from './client'
import { takenModel, troubleOf } from './database-error'
import type { KeptRequest } from './idempotency-record'
import { LongValues } from './long-values'
import { nameSaltOf } from './member-record'
import { waitAnew } from './patience'
import { removeRenderings } from './rendering-record'
import { progressMark, tellProgress } from './transaction-progress'
import { open, type Write, write } from './write'

/** The same request was carried out already, here or on another connection a moment ago. */
export class RepeatedRequest extends Error {}

/**
 * Carries out a change and writes its history entry, together or not at all, in one short transaction. `stale` means
 * that somebody saved first: a versioned update found no row, or a new row's number was taken. Nothing is changed then.
 * `made` is the id of something new that is neither article nor claim, for a repeat of the request to be answered with.
 */
export async function commit(
  actor: Actor,
  article: ArticleId | null,
  event: HistoryEvent,
  writes: readonly Write[],
  made: string | null = null,
): Promise<'done' | 'stale'> {
  const entry = sealEntry(event, await authorOf(actor), commitTo)
  return carryOut(actor.newsroom.id, [
    ...rememberRequest(actor, { about: event.claim?.id ?? article, made }),
    ...writes,
    appendHistory(actor, article, entry),
  ])
}

/** The same for a change of the article as a whole whose entry is written down already, by `authorOf` the actor. */
export function commitSealed(
  actor: Actor,
  article: ArticleId,
  entry: SealedEntry,
  writes: readonly Write[],
): Promise<'done' | 'stale'> {
  return carryOut(actor.newsroom.id, [
    ...rememberRequest(actor, { about: article, made: null }),
    ...writes,
    appendHistory(actor, article, entry),
  ])
}

/**
 * The same for many steps at once, each with its own entry, in their order: `lists` are made by `listEntries`. How far it is can be
 * asked meanwhile by the key of the request.
 */
export function commitAll(
  actor: Actor,
  article: ArticleId,
  lists: readonly string[],
  writes: readonly Write[],
): Promise<'done' | 'stale'> {
  const steps = [...writes, ...lists.map((entries) => appendMany(actor, article, entries))]
  waitAnew(steps.length * millisecondsPerList)
  return carryOut(actor.newsroom.id, [
    ...rememberRequest(actor, { about: article, made: null }),
    ...told(actor, steps),
  ])
}

/** The same for steps on several articles and, where `article` is null, of the newsroom itself. `made` as for `commit`. */
export async function commitAcross(
  actor: Actor,
  events: readonly { article: ArticleId | null; event: HistoryEvent }[],
  writes: readonly Write[],
  made: string,
): Promise<'done' | 'stale'> {
  const author = await authorOf(actor)
  waitAnew(events.length * millisecondsPerEntry)
  const { id: newsroom } = actor.newsroom
  return carryOut(newsroom, [
    ...rememberRequest(actor, { about: null, made }),
    ...writes,
    holdChains(newsroom, [...new Set(events.map(({ article }) => article ?? newsroom))]),
    ...events.map(({ article, event }) => appendHistory(actor, article, sealEntry(event, author, commitTo))),
  ])
}

/** How long an entry may take with its rows, and a list of a hundred of either, on a machine that has much else to do. */
const millisecondsPerEntry = 10
const millisecondsPerList = 500

/** How much of a long value is written in a millisecond, there too. */
const unitsPerMillisecond = 2_000

/** As whom the history tells of somebody. Whose name was erased while this was under way leaves no name behind. */
export async function authorOf({ id, name, role, newsroom, request }: Actor): Promise<Author> {
  return { id, name, role, salt: await nameSaltOf(newsroom.id, id), request: request.id }
}

/**
 * Erases what the event lists, wherever it stands, together with the entry that says so; otherwise as `commit`. Published reports
 * that hold it are taken back, for `reason`.
 */
export async function commitErasure(
  actor: Actor,
  { subject, claim }: Pick<Erasable, 'subject' | 'claim'>,
  event: HistoryEvent,
  reason: string,
): Promise<'done' | 'stale'> {
  const { payload, texts } = sealEntry(event, await authorOf(actor), commitTo)
  const { id: newsroom } = actor.newsroom
  return carryOut(newsroom, [
    ...rememberRequest(actor, { about: claim?.id ?? null, made: null }),
    removeRenderings(newsroom),
    ...erasedOf(subject.kind)(subject, payload, texts, { newsroom, by: actor.id, reason }),
  ])
}

function erasedOf(kind: ErasureSubject['kind']) {
  if (kind === 'reader-report') return erasedOfReader
  return isOfArticle(kind) ? erasedOfArticle : erasedOfClaim
}

/** No published report holds what a reader wrote of one. */
function erasedOfReader(
  { id }: ErasureSubject,
  payload: string,
  texts: string,
  { newsroom }: ErasedBy,
): Write[] {
  return [
    write(
      () => database(newsroom).$queryRaw`
        SELECT true AS done FROM erase_reader_report(${newsroom}::uuid, ${id}::uuid, ${payload}, ${texts}::jsonb)`,
    ),
  ]
}

type ErasedBy = { newsroom: NewsroomId; by: string; reason: string }

function erasedOfClaim(
  { kind, id }: ErasureSubject,
  payload: string,
  texts: string,
  { newsroom, by, reason }: ErasedBy,
): Write[] {
  return [
    write(
      () => database(newsroom).$queryRaw`
        SELECT erase_published(${newsroom}::uuid, ${kind}, ${id}::uuid, ${by}::uuid, ${reason}) AS taken`,
    ),
    write(
      () => database(newsroom).$queryRaw`
        SELECT true AS done FROM erase_text(${newsroom}::uuid, ${kind}, ${id}::uuid, ${payload}, ${texts}::jsonb)`,
    ),
  ]
}

function erasedOfArticle(
  { kind, id }: ErasureSubject,
  payload: string,
  texts: string,
  { newsroom, by, reason }: ErasedBy,
): Write[] {
  return [
    write(
      () => database(newsroom).$queryRaw`
        SELECT true AS done FROM erase_published_of_article(
          ${newsroom}::uuid, ${id}::uuid, ${by}::uuid, ${reason})`,
    ),
    write(
      () => database(newsroom).$queryRaw`
        SELECT true AS done FROM erase_text_of_article(
          ${newsroom}::uuid, ${kind}, ${id}::uuid, ${payload}, ${texts}::jsonb)`,
    ),
  ]
}

/** As `commit`, for an event that has to be the article's entry `n`: `stale` when another came first. */
export async function recordAs(
  actor: Actor,
  article: ArticleId,
  n: number,
  event: HistoryEvent,
  writes: readonly Write[] = [],
  made: string | null = null,
): Promise<'done' | 'stale'> {
  const { payload, texts } = sealEntry(event, await authorOf(actor), commitTo)
  return carryOut(actor.newsroom.id, [
    ...rememberRequest(actor, { about: article, made }),
    ...writes,
    write(
      () => database(actor.newsroom.id).$queryRaw`
        SELECT history_append_as(
          ${n}::bigint, ${actor.newsroom.id}::uuid, ${article}::uuid, ${payload}, ${texts}::jsonb) AS seq`,
    ),
  ])
}

async function carryOut(newsroom: NewsroomId, transaction: Write[]): Promise<'done' | 'stale'> {
  for (let attempt = 1; ; attempt += 1) {
    const values = new LongValues()
    try {
      const statements = transaction.map((each) => open(each, values))
      if (values.size > 0) waitAnew(values.size / unitsPerMillisecond)
      await together(newsroom, statements)
      return 'done'
    } catch (error) {
      const trouble = troubleOf(error)
      if (trouble === 'taken' && takenModel(error) === 'IdempotencyKey') throw new RepeatedRequest()
      if (trouble === 'missing' || trouble === 'taken') return 'stale'
      if (trouble !== 'conflict' || attempt === 4) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt))
    } finally {
      values.forget()
    }
  }
}

/** Comes first in the transaction, so that a repeat of the request waits here and then finds that it is one. */
function rememberRequest({ id, request }: Actor, kept: KeptRequest): Write[] {
  if (!request.idempotency) return []
  const data = { memberId: id, ...kept, ...request.idempotency }
  return [write(() => database(null).idempotencyKey.create({ data, select: { key: true } }))]
}

/** Steps that say before each of them how far they are, where the request has a key to ask by. */
function told({ id, newsroom, request }: Actor, steps: readonly Write[]): readonly Write[] {
  if (!request.idempotency) return steps
  const mark = progressMark(id, request.idempotency.key)
  return steps.flatMap((step, done) => [tellProgress(newsroom.id, mark, { done, of: steps.length }), step])
}

/** Before the first entry, whose place in the newsroom everybody waits for who holds one of these chains. */
function holdChains(newsroom: NewsroomId, chains: readonly string[]): Write {
  return write(() => database(newsroom).$queryRaw`SELECT history_hold(${chains}::uuid[]) AS held`)
}

function appendHistory(actor: Actor, article: ArticleId | null, { payload, texts }: SealedEntry): Write {
  const { id: newsroom } = actor.newsroom
  return write(
    (long) =>
      database(actor.newsroom.id).$queryRaw`
        SELECT n FROM history_record(${newsroom}::uuid, ${article}::uuid, ${long(payload)}, ${long(texts)}::jsonb)`,
  )
}

function appendMany(actor: Actor, article: ArticleId, entries: string): Write {
  const { id: newsroom } = actor.newsroom
  return write(
    (long) =>
      database(actor.newsroom.id).$queryRaw`
        SELECT history_record_all(${newsroom}::uuid, ${article}::uuid, ${long(entries)}::jsonb) AS recorded`,
  )
}
