import { type Bases, type Basis, bases } from '../domain/claim/basis'
import { shakeOf } from '../domain/claim/basis-decision'
import { claim } from '../domain/claim/claim'
import type { Stamp } from '../domain/history/change'
import { type BasisId, type ClaimId, claimId, type NewsroomId } from '../domain/ids'
import { database } from './client'
import type { Prisma } from './generated/client'
import { type Write, write } from './write'

/** What a claim rests on and what rests on it, in the order in which that was said; what was taken back is left out. */
export async function listBases(newsroom: NewsroomId, of: ClaimId): Promise<Bases> {
  const rows = await database(newsroom).basis.findMany({
    where: { newsroomId: newsroom, withdrawnAt: null, OR: [{ claimId: of }, { baseId: of }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { claim: judged, base: judged, creator: { select: { id: true, name: true } } },
  })
  return bases.parse({
    restsOn: rows.filter((row) => row.claimId === of).map((row) => seen(row, row.base)),
    carries: rows.filter((row) => row.baseId === of).map((row) => seen(row, row.claim)),
  })
}

/** The claim that rests on another by this basis, null where none does any more. */
export async function findClaimOfBasis(newsroom: NewsroomId, id: BasisId): Promise<ClaimId | null> {
  const row = await database(newsroom).basis.findFirst({
    where: { id, newsroomId: newsroom, withdrawnAt: null },
    select: { claimId: true },
  })
  return row && claimId.parse(row.claimId)
}

/** Whether one claim rests on another, over whatever is between them. */
export async function restsOn(newsroom: NewsroomId, claim: ClaimId, base: ClaimId): Promise<boolean> {
  const [row] = await database(newsroom).$queryRaw<{ rests: boolean }[]>`
    SELECT rests_on(${claim}::uuid, ${base}::uuid) AS rests`
  return row?.rests === true
}

export function addBasis(
  newsroom: NewsroomId,
  claim: ClaimId,
  base: ClaimId,
  { id, by, at }: { id: BasisId } & Stamp,
): Write {
  return write(() =>
    database(newsroom).basis.create({
      data: { id, newsroomId: newsroom, claimId: claim, baseId: base, createdBy: by.id, createdAt: at },
      select: { id: true },
    }),
  )
}

/** Notes that a claim rests on another no more, if it still does. */
export function withdrawBasis(newsroom: NewsroomId, id: BasisId, { by, at }: Stamp): Write {
  return write(() =>
    database(newsroom).basis.update({
      where: { id, newsroomId: newsroom, withdrawnAt: null },
      data: { withdrawnBy: by.id, withdrawnAt: at },
      select: { id: true },
    }),
  )
}

const judged = {
  select: {
    ...{ id: true, number: true, quote: true, state: true, verdict: true },
    article: { select: { id: true, title: true, language: true } },
  },
} as const
type Row = Prisma.BasisGetPayload<{
  include: { claim: typeof judged; base: typeof judged; creator: { select: { id: true; name: true } } }
}>

function seen(row: Row, other: Row['claim']): { [Field in keyof Basis]: unknown } {
  const { article, ...told } = other
  const base = claim.pick({ state: true, verdict: true }).parse(row.base)
  return {
    ...{ id: row.id, claim: told, article, by: row.creator, at: row.createdAt.toISOString() },
    shaken: shakeOf(base),
  }
}
