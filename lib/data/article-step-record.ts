import { z } from 'zod'
import type { Article } from '../domain/article/article'
import type { ClaimOfArticle } from '../domain/article/article-withdrawal'
import { claimStates, withdrawnWithArticle } from '../domain/claim/claim-codes'
import { stateBeforeWithdrawal } from '../domain/claim/claim-restoration'
import { verdict } from '../domain/claim/verdict-schemas'
import { type ArticleId, claimId, memberId, type NewsroomId } from '../domain/ids'
import { database } from './client'
import { type Write, write } from './write'

/** The claims of an article by number, as far as it matters when it leaves the check or comes back. */
export async function listClaimsOfArticle(newsroom: NewsroomId, id: ArticleId): Promise<ClaimOfArticle[]> {
  const rows = z.array(row).parse(
    await database(newsroom).$queryRaw`
      SELECT claim.id, claim.number, claim.state, claim.verdict, claim.version,
        claim.withdrawal ->> 'code' AS code, claim.reopening IS NOT NULL AS reopened, claim.assignee_id AS assignee,
        proposal.proposed_by AS proposer, decision.decision
      FROM claim
        LEFT JOIN proposal ON proposal.id = claim.proposal_id
        LEFT JOIN decision ON decision.proposal_id = proposal.id AND decision.withdrawn_at IS NULL
      WHERE claim.newsroom_id = ${newsroom}::uuid AND claim.article_id = ${id}::uuid
      ORDER BY claim.number`,
  )
  return rows.map(({ code, reopened, assignee, proposer, decision, ...claim }) => {
    const before = stateBeforeWithdrawal({
      proposal: proposer,
      decision: decision && { decision },
      reopening: reopened || null,
    })
    const waits = claim.state === 'proposed' ? proposer : null
    return {
      ...claim,
      leftFrom: code === withdrawnWithArticle ? before : null,
      people: [assignee, waits].filter((person) => person !== null),
    }
  })
}

const row = z.object({
  id: claimId,
  number: z.int(),
  state: z.enum(claimStates),
  verdict: verdict.nullable(),
  version: z.int(),
  code: z.string().nullable(),
  reopened: z.boolean(),
  assignee: memberId.nullable(),
  proposer: memberId.nullable(),
  decision: z.enum(['approve', 'return']).nullable(),
})

/**
 * Takes an article out of the check or back with the claims that go with it, if nobody has saved any of it, or marked another
 * claim, since it was read. What is saved comes as JSON, see `SavedArticleStep`.
 */
export function saveArticleStep(
  newsroom: NewsroomId,
  { id, version }: Pick<Article, 'id' | 'version'>,
  marked: number,
  { saved, claims }: { saved: string; claims: string },
): Write {
  return write(
    (long) =>
      database(newsroom).$executeRaw`
        SELECT step_article(${newsroom}::uuid, ${id}::uuid, ${version}::int, ${marked}::int, ${long(saved)}::jsonb,
          ${long(claims)}::jsonb)`,
  )
}

/**
 * Has several articles with all of their claims wait for nobody else from here on: each kind by id, as whoever saves several waits, and
 * articles before claims, as whoever takes one article out waits.
 */
export function holdArticles(newsroom: NewsroomId, ids: readonly ArticleId[]): Write[] {
  return [
    write(
      () => database(newsroom).$queryRaw`
        SELECT count(*)::int AS held FROM (
          SELECT FROM article WHERE newsroom_id = ${newsroom}::uuid AND id = ANY(${ids}::uuid[])
          ORDER BY id FOR NO KEY UPDATE) AS taken`,
    ),
    write(
      () => database(newsroom).$queryRaw`
        SELECT count(*)::int AS held FROM (
          SELECT FROM claim WHERE newsroom_id = ${newsroom}::uuid AND article_id = ANY(${ids}::uuid[])
          ORDER BY id FOR NO KEY UPDATE) AS taken`,
    ),
  ]
}
