import { type QueueItem, queueItem } from '../domain/claim/queue'
import type { NewsroomId } from '../domain/ids'
import { claimInclude, toClaim } from './claim-row'
import { database } from './client'

/** Claims across the newsroom whose approved verdict is to be checked again by now, with their articles; longest due first. */
export async function listDueAgain(newsroom: NewsroomId, limit: number): Promise<QueueItem[]> {
  const due = await database(newsroom).$queryRaw<{ id: string }[]>`
    SELECT claim.id FROM proposal JOIN claim ON claim.proposal_id = proposal.id AND claim.state = 'approved'
    WHERE proposal.newsroom_id = ${newsroom}::uuid AND proposal.check_again_on IS NOT NULL
      AND proposal.check_again_on <= (now() AT TIME ZONE 'UTC')::date
    ORDER BY proposal.check_again_on, proposal.id LIMIT ${limit}`
  if (due.length === 0) return []
  const rows = await database(newsroom).claim.findMany({
    where: { newsroomId: newsroom, id: { in: due.map(({ id }) => id) } },
    include: { ...claimInclude, article: { select: { id: true, title: true, language: true } } },
  })
  const items = new Map(
    rows.map((row) => [row.id, queueItem.parse({ article: row.article, claim: toClaim(row) })] as const),
  )
  return due.flatMap(({ id }) => items.get(id) ?? [])
}
