import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findClaimOfDecision, findClaimOfEvidence, findClaimOfProposal } from '@/lib/data/claim-record'
import { decisionId, evidenceId, proposalId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { owner } from '../support/database'
import { growClaims } from '../support/long-article'
import { bringIn, join, makeNewsroom } from '../support/newsroom'

/** What hangs on one claim of very many. */
type Hanging = { claim: string; evidence: string; proposal: string; decision: string }

let admin: Actor
let one: Hanging
beforeAll(async () => {
  // Before the first connection, for each keeps the method that it was made with.
  pg.Client.prototype.query = listening
  admin = await makeNewsroom()
  await join(admin, 'editor', 'Edda Editor')
  const article = await bringIn(admin, 'The bridge is 94 metres long. '.repeat(1000))
  await growClaims(article.id, 1000)
  const { rows } = await owner.query<Hanging>(
    `SELECT claim.id AS claim, evidence.id AS evidence, proposal.id AS proposal, decision.id AS decision
     FROM claim JOIN evidence ON evidence.claim_id = claim.id JOIN proposal ON proposal.claim_id = claim.id
       JOIN decision ON decision.proposal_id = proposal.id
     WHERE claim.article_id = $1 ORDER BY claim.number LIMIT 1`,
    [article.id],
  )
  if (!rows[0]) throw new Error('no claim has all that')
  one = rows[0]
})

const { query } = pg.Client.prototype
afterAll(() => {
  pg.Client.prototype.query = query
})

let asked: Asked[] = []

test.each([
  ['a piece of evidence', () => findClaimOfEvidence(admin.newsroom.id, evidenceId.parse(one.evidence))],
  ['a proposal', () => findClaimOfProposal(admin.newsroom.id, proposalId.parse(one.proposal))],
  ['a decision', () => findClaimOfDecision(admin.newsroom.id, decisionId.parse(one.decision))],
])('the claim of %s is found without going through the others', async (_, find) => {
  asked = []
  const claim = await find()
  const statements = asked

  expect(claim?.id).toBe(one.claim)
  expect(statements.length).toBeGreaterThan(0)
  for (const statement of statements) expect(await rowsFor(statement)).toBeLessThan(100)
})

type Asked = { text: string; values: unknown[] }

/** The driver's own method, which notes what is read. */
function listening(this: pg.Client, ...given: unknown[]) {
  const [statement] = given
  if (isAsked(statement) && statement.text.startsWith('SELECT')) asked.push({ ...statement })
  return Reflect.apply(query, this, given)
}

function isAsked(asked: unknown): asked is Asked {
  return typeof asked === 'object' && asked !== null && 'text' in asked && 'values' in asked
}

type Plan = { 'Actual Rows': number; 'Actual Loops': number; Plans?: Plan[] }

/** How many rows the steps of a statement hand on, all in all. */
async function rowsFor({ text, values }: Asked): Promise<number> {
  const { rows } = await owner.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
    values,
  )
  return rows[0] ? handedOn(rows[0]['QUERY PLAN'][0].Plan) : 0
}

function handedOn({ 'Actual Rows': rows, 'Actual Loops': loops, Plans = [] }: Plan): number {
  return Plans.reduce((sum, plan) => sum + handedOn(plan), rows * loops)
}
