import { originKey } from '../domain/claim/origin'
import { waitingStates } from '../domain/desk/desk'
import type { DeskPublication, DeskVerdict } from '../domain/desk/desk-weeks'
import type { NewsroomId } from '../domain/ids'
import { database } from './client'

/** Rows of one kind that a desk is told from at most: who has more sees the figures of the newest. */
const most = 10_000
/** Claims of one state, or of one member, that are looked at. */
const several = 1000

/** Who has claims to do: how many, and how many of them late. */
export async function listDeskPeople(newsroom: NewsroomId) {
  const rows = await database(newsroom).$queryRaw<
    { id: string; name: string; claims: number; late: number }[]
  >`
    SELECT member.id, member.name, count(*)::int AS claims, count(*) FILTER (WHERE due_at < now())::int AS late
    FROM member, LATERAL (
      SELECT due_at FROM claim
      WHERE claim.newsroom_id = member.newsroom_id AND assignee_id = member.id AND state NOT IN ('approved', 'withdrawn')
      LIMIT ${several + 1}) AS given
    WHERE member.newsroom_id = ${newsroom}::uuid AND member.name IS NOT NULL
    GROUP BY member.id ORDER BY claims DESC, member.name, member.id`
  return rows.map(({ id, name, claims, late }) => ({
    ...{ person: { id, name }, claims: Math.min(claims, several), late, more: claims > several },
  }))
}

/** How long claims wait, state by state: since they were marked, proposed for, returned or reopened. */
export async function listDeskWaiting(newsroom: NewsroomId) {
  const rows = await database(newsroom).$queryRaw<
    {
      state: string
      claims: number
      underDay: number
      underThreeDays: number
      underWeek: number
      longer: number
    }[]
  >`
    SELECT asked.state, count(since)::int AS claims,
      count(*) FILTER (WHERE since > now() - interval '1 day')::int AS "underDay",
      count(*) FILTER (WHERE since BETWEEN now() - interval '3 days' AND now() - interval '1 day')::int AS "underThreeDays",
      count(*) FILTER (WHERE since BETWEEN now() - interval '7 days' AND now() - interval '3 days')::int AS "underWeek",
      count(*) FILTER (WHERE since < now() - interval '7 days')::int AS longer
    FROM unnest(${[...waitingStates]}::text[]) WITH ORDINALITY AS asked (state, place) LEFT JOIN LATERAL (
      SELECT coalesce(CASE asked.state
        WHEN 'proposed' THEN proposal.proposed_at
        WHEN 'returned' THEN (
          SELECT max(decided_at) FROM decision WHERE decision.proposal_id = proposal.id AND withdrawn_at IS NULL)
        WHEN 'reopened' THEN (claim.reopening ->> 'at')::timestamptz
      END, claim.created_at) AS since
      FROM (
        SELECT * FROM claim WHERE newsroom_id = ${newsroom}::uuid AND claim.state = asked.state
        ORDER BY created_at, id LIMIT ${several + 1}
      ) AS claim LEFT JOIN proposal ON proposal.claim_id = claim.id AND proposal.id = claim.proposal_id
    ) AS waits ON true
    GROUP BY asked.state, asked.place ORDER BY asked.place`
  return rows.map((row) => ({ ...row, claims: Math.min(row.claims, several), more: row.claims > several }))
}

type ClaimRow = {
  article: string
  title: string
  language: string
  claim: string
  number: number
  quote: string
}

const placed = ({ article, title, language, claim, number, quote }: ClaimRow) => ({
  article: { id: article, title, language },
  claim: { id: claim, number, quote },
})

/** Claims that should have been done by now, longest first. */
export async function listDeskLate(newsroom: NewsroomId) {
  const rows = await database(newsroom).$queryRaw<
    (ClaimRow & { dueAt: Date; assignee: string | null; name: string | null })[]
  >`
    SELECT article.id AS article, article.title, article.language, claim.id AS claim, claim.number, claim.quote,
      claim.due_at AS "dueAt", member.id AS assignee, member.name
    FROM claim JOIN article ON article.id = claim.article_id LEFT JOIN member ON member.id = claim.assignee_id
    WHERE claim.newsroom_id = ${newsroom}::uuid AND claim.due_at < now() AND claim.state NOT IN ('approved', 'withdrawn')
    ORDER BY claim.due_at, claim.id LIMIT 50`
  return rows.map(({ dueAt, assignee, name, ...row }) => ({
    ...placed(row),
    assignee: assignee === null ? null : { id: assignee, name },
    dueAt: dueAt.toISOString(),
  }))
}

/** Claims that still wait and whose proposals were returned more than once since then, most often first. */
export async function listDeskReturned(newsroom: NewsroomId, since: Date) {
  const rows = await database(newsroom).$queryRaw<(ClaimRow & { times: number })[]>`
    SELECT article.id AS article, article.title, article.language, claim.id AS claim, claim.number, claim.quote, times
    FROM (
      SELECT proposal.claim_id, count(*)::int AS times, max(decided_at) AS last
      FROM (
        SELECT proposal_id, decided_at FROM decision
        WHERE newsroom_id = ${newsroom}::uuid AND decided_at >= ${since} AND decision = 'return' AND withdrawn_at IS NULL
        ORDER BY decided_at DESC LIMIT ${most}
      ) AS returned JOIN proposal ON proposal.id = returned.proposal_id
      GROUP BY proposal.claim_id HAVING count(*) > 1
    ) AS often JOIN claim ON claim.id = often.claim_id JOIN article ON article.id = claim.article_id
    WHERE claim.state NOT IN ('approved', 'withdrawn')
    ORDER BY times DESC, last DESC, claim.id LIMIT 20`
  return rows.map((row) => ({ ...placed(row), times: row.times }))
}

/** What was approved since then and stands, newest first. */
export async function listDeskVerdicts(newsroom: NewsroomId, since: Date): Promise<DeskVerdict[]> {
  const rows = await database(newsroom).$queryRaw<
    (Omit<DeskVerdict, 'origins'> & { sources: Work[] | null })[]
  >`
    SELECT proposal.verdict, claim.created_at AS "markedAt", decided_at AS "approvedAt", (
      SELECT jsonb_agg(jsonb_build_object(
        'origin', source.origin, 'url', source.url, 'title', source.title, 'publisher', source.publisher))
      FROM evidence JOIN source ON source.id = evidence.source_id
      WHERE evidence.claim_id = claim.id AND stance = 'supports' AND evidence.withdrawal IS NULL AND proposal.verdict = 'verified'
    ) AS sources
    FROM (
      SELECT proposal_id, decided_at FROM decision
      WHERE newsroom_id = ${newsroom}::uuid AND decided_at >= ${since} AND decision = 'approve' AND withdrawn_at IS NULL
      ORDER BY decided_at DESC LIMIT ${most}
    ) AS approved JOIN proposal ON proposal.id = approved.proposal_id
      JOIN claim ON claim.id = proposal.claim_id AND claim.proposal_id = proposal.id AND claim.state = 'approved'`
  return rows.map(({ sources, ...row }) => ({
    ...row,
    origins: new Set((sources ?? []).map(originKey)).size,
  }))
}

type Work = Parameters<typeof originKey>[0]

/** Reports that went out since then. */
export async function listDeskPublications(newsroom: NewsroomId, since: Date): Promise<DeskPublication[]> {
  const rows = await database(newsroom).publication.findMany({
    where: { newsroomId: newsroom, at: { gte: since } },
    orderBy: { at: 'desc' },
    take: most,
    select: { at: true, kind: true },
  })
  return rows.map(({ at, kind }) => ({ at, correction: kind === 'correction' || kind === 'retraction' }))
}
