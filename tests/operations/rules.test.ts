import { beforeAll, describe, expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim/claim'
import { evidenceId, sourceId } from '@/lib/domain/ids'
import type { Problem } from '@/lib/domain/problem'
import type { Result } from '@/lib/domain/result'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { changeClaim } from '@/lib/operations/claim/change-claim'
import { changeEvidence } from '@/lib/operations/claim/change-evidence'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { reopenClaim } from '@/lib/operations/claim/reopen-claim'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { withdrawClaim } from '@/lib/operations/claim/withdraw-claim'
import { withdrawEvidence } from '@/lib/operations/claim/withdraw-evidence'
import { fieldCodes, granted, problemOf } from '../support/claims'
import { contents } from '../support/database'
import {
  claimThat,
  disputed,
  evidenceFrom,
  needsSources,
  newArticle,
  newClaim,
  newNewsroom,
  only,
  type People,
  verified,
} from '../support/people'
import { readReport } from '../support/report'

let people: People
beforeAll(async () => {
  people = await newNewsroom()
})

/** Runs what has to be refused, and sees that no row of any table changed. */
async function refused<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
  const before = await contents()
  const answer = await attempt()
  expect(await contents()).toEqual(before)
  return answer
}

describe('rule 1: what a verdict needs', () => {
  test('verified without support, disputed without contradiction and needs-sources without a reason are refused', async () => {
    const { id } = await claimThat.isOpen(people)
    const propose = (input: typeof verified) => refused(() => proposeVerdict(people.journalist, id, input))
    expect(fieldCodes(await propose(verified))).toEqual(['verdict needs-supporting-evidence'])
    expect(fieldCodes(await propose(disputed))).toEqual(['verdict needs-contradicting-evidence'])
    expect(fieldCodes(await propose({ ...needsSources, reasons: [] }))).toEqual(['reasons needs-reason-code'])
  })

  test('evidence that was withdrawn no longer carries a verdict', async () => {
    const claim = await claimThat.hasEvidence(people)
    granted(await withdrawEvidence(people.journalist, only(claim.evidence).id, 'Misread.'))
    const answer = await refused(() => proposeVerdict(people.journalist, claim.id, verified))
    expect(fieldCodes(answer)).toEqual(['verdict needs-supporting-evidence'])
  })
})

describe('rule 2: a central claim', () => {
  test('needs two independent origins, and one wire copy under two links is one', async () => {
    const claim = await newClaim(people.journalist, await newArticle(people.journalist), 'eleven years', {
      central: true,
    })
    const attach = async (source: { origin?: string; url: string }) =>
      granted(await attachEvidence(people.journalist, claim.id, evidenceFrom('supports', source)))
    await attach({ url: 'https://one.example/a', origin: 'Reuters' })
    await attach({ url: 'https://two.example/b', origin: 'REUTERS' })
    const answer = await refused(() => proposeVerdict(people.journalist, claim.id, verified))
    expect(fieldCodes(answer)).toEqual(['exception needs-two-origins'])
    await attach({ url: 'https://three.example/c', origin: 'The council' })
    expect(granted(await proposeVerdict(people.journalist, claim.id, verified)).state).toBe('proposed')
  })

  test('passes with a written exception, which stays to be read', async () => {
    const { id } = await claimThat.hasEvidence(people)
    granted(await changeClaim(people.journalist, id, { central: true }, 2))
    expect((await proposeVerdict(people.journalist, id, verified)).ok).toBe(false)
    const proposed = granted(
      await proposeVerdict(people.journalist, id, { ...verified, exception: 'One register.' }),
    )
    expect(proposed.proposal?.exception).toBe('One register.')
  })
})

describe('rule 3: the approver is never the proposer', () => {
  test.each(['editor', 'admin'] as const)('a proposing %s is refused', async (role) => {
    const { id } = await claimThat.isProposed(people, people[role])
    const answer = await refused(() => approveVerdict(people[role], id, null))
    expect(problemOf(answer)).toEqual({ code: 'forbidden', reason: 'own-proposal' })
  })

  test('nor after somebody else proposed in between', async () => {
    const { id } = await claimThat.isProposed(people, people.journalist)
    granted(await returnVerdict(people.editor, id, 'Look again.'))
    granted(await proposeVerdict(people.editor, id, verified))
    expect((await refused(() => approveVerdict(people.editor, id, null))).ok).toBe(false)
    expect(granted(await approveVerdict(people.admin, id, null)).verdict).toBe('verified')
  })
})

describe('rule 4: an approval binds to the words and the evidence', () => {
  test.each([
    [
      'the words change',
      'claim-changed',
      (id: Claim['id']) => changeClaim(people.journalist, id, { start: 0, end: 29 }, 4),
    ],
    [
      'the details change',
      'claim-changed',
      (id: Claim['id']) => changeClaim(people.journalist, id, { claimant: 'N.' }, 4),
    ],
    [
      'evidence comes',
      'evidence-attached',
      (id: Claim['id']) => attachEvidence(people.journalist, id, evidenceFrom('contradicts')),
    ],
    [
      'evidence changes',
      'evidence-changed',
      async (id: Claim['id']) =>
        changeEvidence(people.journalist, await pieceOf(id), { quote: 'He did not.' }, 1),
    ],
    [
      'evidence goes',
      'evidence-withdrawn',
      async (id: Claim['id']) => withdrawEvidence(people.journalist, await pieceOf(id), 'Misread.'),
    ],
  ])('the system reopens when %s, and the old approval stays to be read', async (_what, cause, change) => {
    const approved = await claimThat.isApproved(people)
    expect((await change(approved.id)).ok).toBe(true)
    const claim = granted(await readClaim(people.reader, approved.id))
    expect(claim).toMatchObject({
      state: 'reopened',
      verdict: null,
      reopening: { cause, by: { id: people.journalist.id } },
    })
    expect(claim.decision).toEqual(approved.decision)
    expect(claim.proposal).toEqual(approved.proposal)
  })

  test.each([
    ['words', (id: Claim['id']) => changeClaim(people.journalist, id, { start: 0, end: 29 }, 3)],
    ['evidence', (id: Claim['id']) => attachEvidence(people.journalist, id, evidenceFrom('contradicts'))],
  ])('a proposal is not approved once its %s changed', async (_what, change) => {
    const { id } = await claimThat.isProposed(people)
    expect((await change(id)).ok).toBe(true)
    expect(problemOf(await refused(() => approveVerdict(people.editor, id, null)))).toEqual({
      code: 'stale-proposal',
    })
    expect(granted(await proposeVerdict(people.journalist, id, verified)).state).toBe('proposed')
    expect(granted(await approveVerdict(people.editor, id, null)).verdict).toBe('verified')
  })

  test('an editor takes an approval back, with a reason', async () => {
    const { id } = await claimThat.isApproved(people)
    const claim = granted(await reopenClaim(people.admin, id, 'A new census.'))
    expect(claim).toMatchObject({
      state: 'reopened',
      verdict: null,
      reopening: { cause: 'editor', reason: 'A new census.' },
    })
  })
})

test('rule 5: what is disputed shows its positions side by side', async () => {
  const article = await newArticle(people.journalist)
  const { id } = await newClaim(people.journalist, article)
  granted(
    await attachEvidence(people.journalist, id, evidenceFrom('supports', { title: 'For', origin: 'A' })),
  )
  granted(
    await attachEvidence(
      people.journalist,
      id,
      evidenceFrom('contradicts', { title: 'Against', origin: 'B' }),
    ),
  )
  granted(await proposeVerdict(people.journalist, id, disputed))
  granted(await approveVerdict(people.editor, id, null))
  const report = JSON.stringify(granted(await readReport(people.reader, article.id)))
  for (const told of ['For', 'Against', 'positions']) expect(report).toContain(told)
})

describe('rule 6: who saves second is told, and nothing of the first is lost', () => {
  test('a claim saved since is stale', async () => {
    const { id } = await claimThat.isOpen(people)
    granted(await changeClaim(people.journalist, id, { claimant: 'First' }, 1))
    expect(problemOf(await refused(() => changeClaim(people.editor, id, { claimant: 'Second' }, 1)))).toEqual(
      { code: 'stale' },
    )
    expect(granted(await readClaim(people.reader, id)).claimant).toBe('First')
  })

  test('evidence saved since is stale, and so is a step at a claim’s old version', async () => {
    const claim = await claimThat.hasEvidence(people)
    const piece = only(claim.evidence)
    granted(await changeEvidence(people.journalist, piece.id, { quote: 'First.' }, 1))
    const late: (() => Promise<Result<unknown, Problem>>)[] = [
      () => changeEvidence(people.editor, piece.id, { quote: 'Second.' }, 1),
      () => withdrawEvidence(people.editor, piece.id, 'Why not.', 1),
      () => proposeVerdict(people.editor, claim.id, verified, claim.version),
      () => withdrawClaim(people.editor, claim.id, 'Why not.', claim.version),
    ]
    for (const attempt of late) expect(problemOf(await refused(attempt))).toEqual({ code: 'stale' })
  })
})

describe('steps in the wrong state', () => {
  test('nothing more happens to a claim that was withdrawn', async () => {
    const claim = await claimThat.hasEvidence(people)
    const [piece, { editor }] = [only(claim.evidence).id, people]
    granted(await withdrawClaim(editor, claim.id, 'Not checkable.'))
    const attempts: (() => Promise<Result<unknown, Problem>>)[] = [
      () => changeClaim(editor, claim.id, { central: true }, 3),
      () => attachEvidence(editor, claim.id, evidenceFrom('supports')),
      () => changeEvidence(editor, piece, { quote: 'No.' }, 1),
      () => withdrawEvidence(editor, piece, 'No.'),
      () => proposeVerdict(editor, claim.id, needsSources),
      () => approveVerdict(editor, claim.id, null),
      () => returnVerdict(editor, claim.id, 'No.'),
      () => reopenClaim(editor, claim.id, 'No.'),
      () => withdrawClaim(editor, claim.id, 'No.'),
    ]
    for (const attempt of attempts) {
      expect(problemOf(await refused(attempt))).toEqual({ code: 'wrong-state', state: 'withdrawn' })
    }
  })

  test('evidence cannot name a source of another newsroom, or none', async () => {
    const others = await newNewsroom()
    const theirs = only((await claimThat.hasEvidence(others)).evidence).source.id
    const { id } = await claimThat.isOpen(people)
    for (const source of [theirs, sourceId.parse(crypto.randomUUID())]) {
      const input = { ...evidenceFrom('supports'), source: { id: source } }
      const answer = await refused(() => attachEvidence(people.journalist, id, input))
      expect(fieldCodes(answer)).toEqual(['source.id unknown-source'])
    }
  })

  test('a known source is used again, not written twice', async () => {
    const known = only((await claimThat.hasEvidence(people)).evidence).source
    const { id } = await claimThat.isOpen(people)
    const before = await contents()
    const input = { ...evidenceFrom('supports'), source: { id: known.id } }
    const { claim } = granted(await attachEvidence(people.journalist, id, input))
    expect(only(claim.evidence).source).toEqual(known)
    expect(rowsIn(await contents())).toBe(rowsIn(before))
  })
})

/** How many sources there are: a source that is used again counts that use, so its row changes. */
function rowsIn({ source }: Record<string, string>): string | undefined {
  return source?.split(' ')[0]
}

async function pieceOf(id: Claim['id']) {
  return evidenceId.parse(only(granted(await readClaim(people.reader, id)).evidence).id)
}
