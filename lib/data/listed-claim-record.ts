import { z } from 'zod'
import type { Claim } from '../domain/claim/claim'
import { type ListedClaim, listedClaim } from '../domain/claim/listed-claim'
import type { ArticleId, NewsroomId } from '../domain/ids'
import { type Person, person } from '../domain/newsroom/person'
import { database } from './client'

/**
 * What a list shows of all claims of an article, by number, withdrawn ones too; to be shown beside a revision, whose words
 * are there to be read.
 */
export async function listListedClaims(
  newsroom: NewsroomId,
  article: ArticleId,
  revision: number,
): Promise<ListedClaim[]> {
  return z.array(listedClaim).parse(
    await database(newsroom).$queryRaw`
      SELECT claim.id, claim.number, claim.revision, claim.range_start AS start, claim.range_end AS end,
        CASE WHEN claim.revision <> ${revision} THEN claim.quote END AS quote,
        claim.placement, claim.state, claim.verdict, claim.version, claim.assignee_id AS assignee,
        to_char(claim.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "dueAt",
        CASE WHEN latest.verdict IS NOT NULL THEN
          jsonb_strip_nulls(jsonb_build_object('verdict', latest.verdict, 'checkAgainOn', latest.check_again_on)) END AS proposal,
        (SELECT count(*)::int FROM evidence WHERE claim_id = claim.id AND withdrawal IS NULL) AS evidence,
        (SELECT count(*)::int FROM comment WHERE claim_id = claim.id AND resolved_at IS NULL AND withdrawn_at IS NULL) AS remarks,
        ARRAY(SELECT claim.created_by UNION SELECT latest.proposed_by WHERE latest.proposed_by IS NOT NULL
          UNION SELECT latest.decided_by WHERE latest.decided_by IS NOT NULL
          UNION SELECT created_by FROM evidence WHERE claim_id = claim.id
          UNION SELECT created_by FROM comment WHERE claim_id = claim.id)::text[] AS people
      FROM claim LEFT JOIN LATERAL (
        SELECT proposal.verdict, proposal.check_again_on, proposal.proposed_by, decision.decided_by
        FROM proposal LEFT JOIN decision ON decision.proposal_id = proposal.id AND decision.withdrawn_at IS NULL
        WHERE proposal.id = claim.proposal_id) latest ON true
      WHERE claim.newsroom_id = ${newsroom}::uuid AND claim.article_id = ${article}::uuid
      ORDER BY claim.number`,
  )
}

/** Where the claims of an article stand, for whoever needs to know no more of them. */
export async function listClaimRanges(
  newsroom: NewsroomId,
  article: ArticleId,
): Promise<Pick<Claim, 'revision' | 'start' | 'end' | 'state'>[]> {
  const rows = await database(newsroom).claim.findMany({
    where: { newsroomId: newsroom, articleId: article },
    select: { revision: true, rangeStart: true, rangeEnd: true, state: true },
  })
  return rows.map(({ revision, rangeStart: start, rangeEnd: end, state }) =>
    claimRange.parse({ revision, start, end, state }),
  )
}

const claimRange = listedClaim.pick({ revision: true, start: true, end: true, state: true })

/** Everyone of a newsroom by their names. */
export async function listPeople(newsroom: NewsroomId): Promise<Person[]> {
  const rows = await database(newsroom).member.findMany({
    where: { newsroomId: newsroom },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  return z.array(person).parse(rows)
}
