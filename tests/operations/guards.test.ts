import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim/claim'
import { applicationOf, owner, refusalOf } from '../support/database'
import { claimThat, newNewsroom, type People } from '../support/people'

let people: People
/** What goes round every check above the database, in the newsroom of these people. */
let application: Pool
beforeAll(async () => {
  people = await newNewsroom()
  application = applicationOf(people.admin.newsroom.id)
})

/** A decision as the application could write it, going round every check above the database. */
function decide(claim: Claim, by: { id: string }, decision = 'approve', proposer = claim.proposal?.by.id) {
  return refusalOf(
    `INSERT INTO decision (id, newsroom_id, proposal_id, proposed_by, decision, reason, decided_by)
     VALUES ($1, $2, $3, $4, $5, 'x', $6)`,
    [randomUUID(), people.admin.newsroom.id, claim.proposal?.id, proposer, decision, by.id],
    application,
  )
}

const approve = (claim: Claim, verdict = 'verified') =>
  refusalOf(
    "UPDATE claim SET state = 'approved', verdict = $2 WHERE id = $1",
    [claim.id, verdict],
    application,
  )

describe('four eyes, in the database', () => {
  test('refuse an approval by who proposed', async () => {
    const claim = await claimThat.isProposed(people, people.editor)
    expect(await decide(claim, people.editor)).toContain('decision_four_eyes')
  })

  test('refuse an approval that names another proposer than there was', async () => {
    const claim = await claimThat.isProposed(people, people.editor)
    expect(await decide(claim, people.editor, 'approve', people.journalist.id)).toMatch(
      /^23503 .*proposal_id/,
    )
  })

  test('refuse a second decision on one proposal', async () => {
    const claim = await claimThat.isApproved(people)
    expect(await decide(claim, people.admin, 'return')).toMatch(/^23505 /)
  })

  test('refuse a decision by somebody of another newsroom', async () => {
    const claim = await claimThat.isProposed(people)
    const others = await newNewsroom()
    expect(await decide(claim, others.editor)).toMatch(/^23503 /)
  })
})

describe('an approved claim, in the database', () => {
  test('needs the decision that approved it', async () => {
    expect(await approve(await claimThat.isOpen(people))).toMatch(/^23514 .*claim_judged_has_proposal/)
    expect(await approve(await claimThat.isProposed(people))).toMatch(/^23514 .*no approving decision/)
  })

  test('is not approved by a return', async () => {
    const claim = await claimThat.isProposed(people)
    expect(await decide(claim, people.admin, 'return')).toBeNull()
    expect(await approve(claim)).toMatch(/^23514 /)
  })

  test('has the verdict that was approved, and no other', async () => {
    const claim = await claimThat.isApproved(people)
    expect(await approve(claim, 'disputed')).toMatch(/^23514 .*no approving decision/)
    expect(await approve(claim, 'verified')).toBeNull()
  })

  test('has a verdict, and only an approved claim has one', async () => {
    const claim = await claimThat.isApproved(people)
    const broken = [
      'SET verdict = NULL',
      "SET state = 'open'",
      "SET state = 'settled'",
      "SET verdict = 'true'",
    ]
    for (const set of broken)
      expect(await refusalOf(`UPDATE claim ${set} WHERE id = $1`, [claim.id], application)).toMatch(/^23514 /)
  })

  test('cannot be slipped past by putting the check off', async () => {
    const claim = await claimThat.isProposed(people)
    const client = await application.connect()
    try {
      await client.query('BEGIN; SET CONSTRAINTS ALL DEFERRED')
      await client.query("UPDATE claim SET state = 'approved', verdict = 'verified' WHERE id = $1", [
        claim.id,
      ])
      await expect(client.query('COMMIT')).rejects.toThrow('no approving decision')
    } finally {
      client.release()
    }
  })
})

describe('what was written once stays', () => {
  test.each([
    ['proposal', 'rationale'],
    ['decision', 'reason'],
    ['revision', 'text'],
    ['history_entry', 'entry'],
    ['history_text', 'text'],
    ['history_node', 'hash'],
  ])('the application may not change or remove a row of %s', async (table, column) => {
    await claimThat.isApproved(people)
    const denied = /^42501 permission denied/
    expect(await refusalOf(`UPDATE ${table} SET ${column} = ${column}`)).toMatch(denied)
    expect(await refusalOf(`DELETE FROM ${table}`)).toMatch(denied)
    expect(await refusalOf(`TRUNCATE ${table} CASCADE`)).toMatch(denied)
  })

  test.each(['claim', 'article', 'evidence', 'member', 'newsroom', 'comment', 'source', 'invitation'])(
    'the application may not remove a row of %s',
    async (table) => {
      expect(await refusalOf(`DELETE FROM ${table}`)).toMatch(/^42501 /)
    },
  )

  test('not even the owner of the tables changes a proposal, a decision or a revision unseen', async () => {
    await claimThat.isApproved(people)
    for (const table of ['proposal', 'decision', 'revision', 'history_entry']) {
      expect(await refusalOf(`DELETE FROM ${table}`, [], owner), table).not.toBeNull()
    }
  })

  test.each([
    ['member', 'newsroom_id'],
    ['member', 'account_id'],
    ['account', 'email'],
    ['claim', 'newsroom_id'],
    ['claim', 'created_by'],
    ['claim', 'number'],
    ['evidence', 'claim_id'],
    ['evidence', 'created_by'],
    ['comment', 'text'],
    ['invitation', 'role'],
    ['invitation', 'expires_at'],
    ['session', 'account_id'],
    ['session', 'expires_at'],
    ['source', 'origin'],
    ['idempotency_key', 'fingerprint'],
  ])('the application may not rewrite %s.%s', async (table, column) => {
    expect(await refusalOf(`UPDATE ${table} SET ${column} = ${column}`)).toMatch(/^42501 /)
  })

  test('the application cannot write history but by its function, or switch a guard off', async () => {
    const attempts = [
      "INSERT INTO history_entry (entry) VALUES ('x')",
      'ALTER TABLE claim DISABLE TRIGGER ALL',
      'DROP TRIGGER claim_approval_has_decision ON claim',
      'SET session_replication_role = replica',
      "SELECT history_grow(gen_random_uuid(), 0, '')",
      'CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
      'CREATE TABLE public.mine (id int)',
    ]
    for (const attempt of attempts) expect(await refusalOf(attempt), attempt).toMatch(/^42501 /)
  })
})

describe('a row names one newsroom through and through', () => {
  test('evidence, comments and claims cannot point into another newsroom', async () => {
    const others = await newNewsroom()
    const [ours, theirs] = [await claimThat.hasEvidence(people), await claimThat.hasEvidence(others)]
    const here = people.admin.newsroom.id
    const attempts = [
      [
        'INSERT INTO comment (id, newsroom_id, claim_id, text, created_by) VALUES ($1, $2, $3, $5, $4)',
        theirs.id,
      ],
      [
        'INSERT INTO evidence (id, newsroom_id, claim_id, source_id, stance, quote, created_by) VALUES ($1, $2, $3, $6, $5, $5, $4)',
        theirs.id,
      ],
    ] as const
    for (const [sql, claim] of attempts) {
      const values = [randomUUID(), here, claim, people.journalist.id, 'context']
      const source = ours.evidence[0]?.source.id
      expect(await refusalOf(sql, sql.includes('$6') ? [...values, source] : values, application)).toMatch(
        /^23503 /,
      )
    }
    const set = 'UPDATE evidence SET source_id = $1 WHERE claim_id = $2'
    expect(await refusalOf(set, [theirs.evidence[0]?.source.id, ours.id], application)).toMatch(/^23503 /)
  })

  test('a revision’s hash is of its text, to the byte', async () => {
    const sql = `INSERT INTO revision (id, newsroom_id, article_id, number, text, sha256, created_by)
      SELECT gen_random_uuid(), newsroom_id, article_id, 2, text || ' ', sha256, created_by FROM revision LIMIT 1`
    expect(await refusalOf(sql, [], application)).toContain('revision_sha256_matches')
  })
})
