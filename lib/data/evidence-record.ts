import type { Evidence } from '../domain/claim/evidence'
import { type KnownSource, knownSource } from '../domain/claim/known-source'
import { type Source, type SourceInput, source, sourceSearchText } from '../domain/claim/source'
import type { Stamp } from '../domain/history/change'
import type { ArticleId, ClaimId, MemberId, NewsroomId, SourceId } from '../domain/ids'
import { unnamed } from '../domain/newsroom/unnamed'
import type { Page, PageQuery } from '../domain/page'
import { foldForSearch } from '../domain/text/fold'
import { named } from './claim-row'
import { database } from './client'
import { cursorOf, olderThan, toPage } from './cursor'
import { Prisma } from './generated/client'
import { type Write, write } from './write'

export function addEvidence(newsroom: NewsroomId, claim: ClaimId, piece: Evidence): Write {
  return write(() =>
    database(newsroom).evidence.create({
      data: {
        id: piece.id,
        newsroomId: newsroom,
        claimId: claim,
        createdBy: piece.createdBy.id,
        createdAt: piece.createdAt,
        ...columnsOf(piece),
      },
      select: { id: true },
    }),
  )
}

/** Saves a piece of evidence if nobody has saved since `before` was read. */
export function saveEvidence(newsroom: NewsroomId, before: Evidence, after: Evidence): Write {
  return write(() =>
    database(newsroom).evidence.update({
      where: { id: before.id, newsroomId: newsroom, version: before.version },
      data: columnsOf(after),
      select: { id: true },
    }),
  )
}

export async function findSource(newsroom: NewsroomId, id: SourceId): Promise<Source | null> {
  const row = await database(newsroom).source.findFirst({ where: { id, newsroomId: newsroom } })
  return row && source.parse(row)
}

/** A source with what became of it. */
export async function findKnownSource(newsroom: NewsroomId, id: SourceId): Promise<KnownSource | null> {
  const person = { select: { id: true, name: true } } as const
  const row = await database(newsroom).source.findFirst({
    where: { id, newsroomId: newsroom },
    include: { withdrawer: person, corrector: person },
  })
  return (
    row &&
    knownSource.parse({
      ...row,
      withdrawal: named(row.withdrawal, row.withdrawer),
      correction: named(row.correction, row.corrector),
    })
  )
}

/** How often evidence has taken a source up; 0 for one that there is not. */
export async function countSourceUses(newsroom: NewsroomId, id: SourceId): Promise<number> {
  const row = await database(newsroom).source.findFirst({
    where: { id, newsroomId: newsroom },
    select: { uses: true },
  })
  return row?.uses ?? 0
}

/** Notes what became of a source, unless something became of it already, or evidence took it up since it was used so often. */
export function noteSourceFall(
  newsroom: NewsroomId,
  id: SourceId,
  uses: number,
  fall: { withdrawal: Stamp & { reason: string } } | { correction: Stamp & { reason: string; to: SourceId } },
): Write {
  const data =
    'withdrawal' in fall ? { withdrawal: unnamed(fall.withdrawal) } : { correction: unnamed(fall.correction) }
  return write(() =>
    database(newsroom).source.update({
      where: { ...standingSource(newsroom, id), uses },
      data,
      select: { id: true },
    }),
  )
}

/**
 * Has a source stand until the transaction ends, if it does: what names it does not name one that fell, and whoever is about to let
 * it fall is told of one use more. It comes before the claim is saved, as where a source falls: who waits for the other's row
 * holds none that the other waits for.
 */
export function keepSource(newsroom: NewsroomId, id: SourceId): Write {
  return write(() =>
    database(newsroom).source.update({
      where: standingSource(newsroom, id),
      data: { uses: { increment: 1 } },
      select: { id: true },
    }),
  )
}

/**
 * Evidence counts again with its claim, or with all claims of its article, that came back into the check: whoever is about to let
 * one of its sources fall has not seen these, and decides anew. It comes before what is saved, as `keepSource` does.
 */
export function countAgain(newsroom: NewsroomId, claims: { id: ClaimId } | { articleId: ArticleId }): Write {
  return write(() =>
    database(newsroom).source.updateMany({
      where: { newsroomId: newsroom, evidence: { some: { withdrawnBy: null, claim: claims } } },
      data: { uses: { increment: 1 } },
    }),
  )
}

function standingSource(newsroom: NewsroomId, id: SourceId) {
  return { id, newsroomId: newsroom, ...standing }
}

const standing = { withdrawnBy: null, correctedBy: null }

/** Newest first, without those that fell; `search` looks through title, author, publisher, address and origin, folded. */
export async function listSources(
  newsroom: NewsroomId,
  search: string | null,
  query: PageQuery,
): Promise<Page<Source>> {
  const words = wordsOf(search ?? '')
  const rows = await database(newsroom).source.findMany({
    where: {
      ...{ newsroomId: newsroom, withdrawnBy: null, correctedBy: null },
      ...(words.length > 0 && { id: { in: await listSaying(newsroom, words) } }),
      ...olderThan(query.cursor),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
  })
  return toPage(rows, query.limit, (row) => source.parse(row), cursorOf)
}

/** Sources that say all of these words. Row-level security would look at each of the newsroom, so an own view is asked. */
async function listSaying(newsroom: NewsroomId, words: readonly string[]): Promise<string[]> {
  const patterns = words.map((word) => `%${literally(word)}%`)
  const rows = await database(newsroom).$queryRaw<{ id: string }[]>`
    SELECT id FROM source_to_search
    WHERE newsroom_id = ${newsroom}::uuid AND search LIKE ALL (${patterns}::text[])`
  return rows.map(({ id }) => id)
}

export function addSource(newsroom: NewsroomId, by: MemberId, id: SourceId, input: SourceInput): Write {
  return write(() =>
    database(newsroom).source.create({
      data: { id, newsroomId: newsroom, createdBy: by, ...input, search: sourceSearchText(input) },
      select: { id: true },
    }),
  )
}

/** What is sought, in any order, for whoever types remembers an author and half a title; as many words as tell a work. */
function wordsOf(search: string): string[] {
  return foldForSearch(search)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 12)
}

/** As a LIKE pattern takes it. */
function literally(sought: string): string {
  return sought.replace(/[\\%_]/g, '\\$&')
}

function columnsOf(piece: Evidence) {
  return {
    stance: piece.stance,
    sourceId: piece.source.id,
    quote: piece.quote,
    locator: piece.locator,
    translation: piece.translation,
    withdrawal: piece.withdrawal ? unnamed(piece.withdrawal) : Prisma.DbNull,
    restoration: piece.restoration ? unnamed(piece.restoration) : Prisma.DbNull,
    version: piece.version,
  }
}
