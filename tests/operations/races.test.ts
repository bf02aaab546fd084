import { beforeAll, describe, expect, test } from 'vitest'
import { driftOf } from '@/lib/domain/claim/binding'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { changeClaim } from '@/lib/operations/claim/change-claim'
import { changeEvidence } from '@/lib/operations/claim/change-evidence'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { withdrawClaim } from '@/lib/operations/claim/withdraw-claim'
import { listClaimHistory } from '@/lib/operations/history/list-claim-history'
import { granted } from '../support/claims'
import { count, owner } from '../support/database'
import {
  claimThat,
  evidenceFrom,
  join,
  needsSources,
  newArticle,
  newClaim,
  newNewsroom,
  only,
  type People,
  verified,
} from '../support/people'

let people: People
beforeAll(async () => {
  people = await newNewsroom()
})

const codesOf = (results: readonly { ok: boolean; problem?: { code: string } }[]) =>
  results.map((result) => (result.ok ? 'ok' : result.problem?.code)).sort()

async function actionsOf(id: Parameters<typeof readClaim>[1]): Promise<string[]> {
  const { items } = granted(await listClaimHistory(people.reader, id, { limit: 100 }))
  return items.map(({ action }) => action)
}

test('of two editors who approve at once exactly one does: one decision, one entry', async () => {
  const { id, proposal } = await claimThat.isProposed(people)
  const second = await join(people.admin, 'editor')
  const results = await Promise.all([
    approveVerdict(people.editor, id, null),
    approveVerdict(second, id, null),
  ])
  expect(codesOf(results)).toEqual(['ok', 'wrong-state'])
  expect(await count('decision', { proposal_id: proposal?.id })).toBe(1)
  expect((await actionsOf(id)).filter((action) => action === 'verdict-approved')).toHaveLength(1)
})

test('of an approval and a return at once exactly one counts', async () => {
  const { id, proposal } = await claimThat.isProposed(people)
  const results = await Promise.all([
    approveVerdict(people.editor, id, null),
    returnVerdict(people.admin, id, 'No.'),
  ])
  expect(codesOf(results)).toEqual(['ok', 'wrong-state'])
  expect(await count('decision', { proposal_id: proposal?.id })).toBe(1)
})

test('16 claims marked at once get the numbers 1 to 16, and 16 entries without a gap', async () => {
  const article = await newArticle(people.journalist)
  const claims = await Promise.all(Array.from({ length: 16 }, () => newClaim(people.journalist, article)))
  const numbers = Array.from({ length: 16 }, (_, index) => index + 1)
  expect(claims.map(({ number }) => number).sort((one, other) => one - other)).toEqual(numbers)
  const { rows } = await owner.query<{ n: string }>(
    'SELECT n FROM history_entry WHERE article_id = $1 ORDER BY n',
    [article.id],
  )
  expect(rows.map(({ n }) => Number(n))).toEqual([...numbers, 17])
})

test('of two who save a claim at once one wins, and the other is told', async () => {
  const { id } = await claimThat.isOpen(people)
  const results = await Promise.all([
    changeClaim(people.journalist, id, { claimant: 'One' }, 1),
    changeClaim(people.editor, id, { claimant: 'Other' }, 1),
  ])
  expect(codesOf(results)).toEqual(['ok', 'stale'])
  const won = results.find((result) => result.ok)
  expect(granted(await readClaim(people.reader, id))).toEqual(won?.ok && won.value)
})

test('of two who save evidence at once one wins, and the other is told', async () => {
  const { id } = only((await claimThat.hasEvidence(people)).evidence)
  const results = await Promise.all([
    changeEvidence(people.journalist, id, { quote: 'One.' }, 1),
    changeEvidence(people.editor, id, { quote: 'Other.' }, 1),
  ])
  expect(codesOf(results)).toEqual(['ok', 'stale'])
})

test('two who save what is not the same thing both do: 4 pieces of evidence at once', async () => {
  const { id } = await claimThat.isOpen(people)
  const pieces = ['a', 'b', 'c', 'd'].map((title) => evidenceFrom('supports', { title }))
  const results = await Promise.all(pieces.map((piece) => attachEvidence(people.journalist, id, piece)))
  expect(codesOf(results)).toEqual(['ok', 'ok', 'ok', 'ok'])
  const claim = granted(await readClaim(people.reader, id))
  expect([claim.evidence.length, claim.version]).toEqual([4, 5])
  expect(await count('source', { newsroom_id: people.admin.newsroom.id, title: 'a' })).toBe(1)
})

test('of two verdicts proposed at once one waits for an editor', async () => {
  const { id } = await claimThat.isOpen(people)
  const propose = (actor: People['admin']) => proposeVerdict(actor, id, needsSources)
  expect(codesOf(await Promise.all([propose(people.journalist), propose(people.editor)]))).toEqual([
    'ok',
    'wrong-state',
  ])
  expect(await count('proposal', { claim_id: id })).toBe(1)
})

describe.each([1, 2, 3, 4, 5, 6])('evidence that comes while an editor approves (try %i)', () => {
  test('is either seen by the approval or takes it away: nothing stands approved that was not judged', async () => {
    const { id } = await claimThat.isProposed(people)
    const [approval, attachment] = await Promise.all([
      approveVerdict(people.editor, id, null),
      attachEvidence(people.journalist, id, evidenceFrom('contradicts')),
    ])
    expect(attachment.ok).toBe(true)
    const claim = granted(await readClaim(people.reader, id))
    expect(claim.state).toBe(approval.ok ? 'reopened' : 'proposed')
    expect(claim.state === 'approved' && driftOf(claim).length > 0).toBe(false)
  })
})

test('a claim that is withdrawn while it is approved ends withdrawn or was approved first', async () => {
  const { id } = await claimThat.isProposed(people)
  const [approval, withdrawal] = await Promise.all([
    approveVerdict(people.editor, id, null),
    withdrawClaim(people.admin, id, 'Not checkable.'),
  ])
  expect(withdrawal.ok).toBe(true)
  expect(granted(await readClaim(people.reader, id))).toMatchObject({ state: 'withdrawn', verdict: null })
  expect((await actionsOf(id)).includes('verdict-approved')).toBe(approval.ok)
})

test('a second proposal does not slip under an approval', async () => {
  const { id } = await claimThat.isProposed(people)
  granted(await attachEvidence(people.journalist, id, evidenceFrom('supports')))
  const [approval, proposal] = await Promise.all([
    approveVerdict(people.editor, id, null),
    proposeVerdict(people.journalist, id, verified),
  ])
  const claim = granted(await readClaim(people.reader, id))
  expect(proposal.ok).toBe(true)
  if (approval.ok)
    expect(claim).toMatchObject({ state: 'approved', proposal: { id: claim.decision?.proposal } })
  else expect(claim.state).toBe('proposed')
})
