import { type ClaimId, claimId, type NewsroomId } from '../domain/ids'
import { type Likeness, likeness } from '../domain/matching/likeness'
import { database } from './client'
import { type Write, write } from './write'

/** What was said of a claim and others, by the id of the other, whichever of the two it was said on. */
export async function listLikenesses(newsroom: NewsroomId, of: ClaimId): Promise<Map<ClaimId, Likeness>> {
  const rows = await database(newsroom).likeness.findMany({
    where: { newsroomId: newsroom, OR: [{ claimId: of }, { earlierId: of }] },
    include: { answerer: { select: { id: true, name: true } } },
  })
  return new Map(
    rows.map((row) => [
      claimId.parse(row.claimId === of ? row.earlierId : row.claimId),
      likeness.parse({ answer: row.answer, by: row.answerer, at: row.answeredAt.toISOString() }),
    ]),
  )
}

/** Saves what is said of two claims if nobody has said anything since `before` was read. */
export function saveLikeness(
  newsroom: NewsroomId,
  claim: ClaimId,
  earlier: ClaimId,
  before: Likeness | null,
  { answer, by, at }: Likeness,
): Write {
  const said = { answer, answeredBy: by.id, answeredAt: at }
  if (!before) {
    return write(() =>
      database(newsroom).likeness.create({
        data: { claimId: claim, earlierId: earlier, newsroomId: newsroom, ...said },
        select: { claimId: true },
      }),
    )
  }
  return write(
    () => database(newsroom).$queryRaw`
      UPDATE likeness SET answer = ${answer}, answered_by = ${by.id}::uuid, answered_at = ${at}::timestamptz
      WHERE newsroom_id = ${newsroom}::uuid AND answer = ${before.answer}
        AND (claim_id, earlier_id) IN ((${claim}::uuid, ${earlier}::uuid), (${earlier}::uuid, ${claim}::uuid))
      RETURNING claim_id`,
  )
}
