import { beforeAll, describe, expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Proposal } from '@/lib/domain/claim/proposal'
import { type ClaimId, decisionId } from '@/lib/domain/ids'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { reviseProposal } from '@/lib/operations/claim/revise-proposal'
import { withdrawProposal } from '@/lib/operations/claim/withdraw-proposal'
import { withdrawReturn } from '@/lib/operations/claim/withdraw-return'
import { granted, problemOf } from '../support/claims'
import { count } from '../support/database'
import { claimThat, evidenceFrom, needsSources, newNewsroom, type People, verified } from '../support/people'

let people: People
beforeAll(async () => {
  people = await newNewsroom()
})

/** The proposal that waits on a claim. */
function waiting({ proposal }: Claim): Proposal {
  if (!proposal) throw new Error('no proposal waits')
  return proposal
}

/** A claim whose proposal was returned and made anew, with what an editor still looks at. */
async function proposedAnew() {
  const seen = await claimThat.isProposed(people)
  granted(await returnVerdict(people.admin, seen.id, 'Name the source.'))
  const now = granted(await proposeVerdict(people.journalist, seen.id, needsSources))
  return { id: seen.id, seen: waiting(seen), now: waiting(now) }
}

const decisions = {
  approval: (id: ClaimId, proposal?: Proposal['id'], version?: number) =>
    approveVerdict(people.editor, id, null, version, proposal),
  return: (id: ClaimId, proposal?: Proposal['id'], version?: number) =>
    returnVerdict(people.editor, id, 'Not yet.', version, proposal),
}

describe.each(Object.entries(decisions))('an editor’s %s', (_, decide) => {
  test('of a proposal that was made anew meanwhile lands on neither', async () => {
    const { id, seen, now } = await proposedAnew()
    expect(problemOf(await decide(id, seen.id))).toEqual({ code: 'stale-proposal' })
    const claim = granted(await readClaim(people.reader, id))
    expect(claim).toMatchObject({ state: 'proposed', proposal: { id: now.id }, decision: null })
    expect(await count('decision', { proposal_id: now.id })).toBe(0)
  })

  test('of the proposal that waits lands on it', async () => {
    const { id, now } = await proposedAnew()
    expect(granted(await decide(id, now.id)).decision).toMatchObject({ proposal: now.id })
  })

  test('of a proposal of another claim is refused', async () => {
    const [one, other] = [await claimThat.isProposed(people), await claimThat.isProposed(people)]
    expect(problemOf(await decide(one.id, waiting(other).id))).toEqual({ code: 'stale-proposal' })
  })

  test('that names no proposal goes by the version of the claim', async () => {
    const seen = await claimThat.isProposed(people)
    granted(await attachEvidence(people.journalist, seen.id, evidenceFrom('contradicts')))
    expect(problemOf(await decide(seen.id, undefined, seen.version))).toEqual({ code: 'stale' })
  })

  test('at a version at which another proposal waited, or none, is on one that was not read', async () => {
    const open = await claimThat.hasEvidence(people)
    const first = granted(await proposeVerdict(people.journalist, open.id, verified))
    const returned = granted(await returnVerdict(people.admin, open.id, 'Name the source.'))
    const now = granted(await proposeVerdict(people.journalist, open.id, needsSources))
    for (const { version } of [open, first, returned]) {
      expect(problemOf(await decide(open.id, undefined, version))).toEqual({ code: 'stale-proposal' })
      expect(problemOf(await decide(open.id, waiting(first).id, version))).toEqual({ code: 'stale-proposal' })
      expect(problemOf(await decide(open.id, waiting(now).id, version))).toEqual({ code: 'stale' })
    }
    expect(granted(await readClaim(people.reader, open.id))).toMatchObject({
      state: 'proposed',
      decision: null,
    })
    expect(granted(await decide(open.id, undefined, now.version)).decision?.proposal).toBe(waiting(now).id)
  })

  test('at the version of a proposal that its proposer put anew is on one that was not read', async () => {
    const seen = await claimThat.isProposed(people)
    granted(await reviseProposal(people.journalist, waiting(seen).id, needsSources))
    expect(problemOf(await decide(seen.id, undefined, seen.version))).toEqual({ code: 'stale-proposal' })
  })

  test('at the version of a proposal that was pulled back and made once more is on another one', async () => {
    const seen = await claimThat.isProposed(people)
    granted(await withdrawProposal(people.journalist, waiting(seen).id, null))
    expect(problemOf(await decide(seen.id, undefined, seen.version))).toEqual({ code: 'stale' })
    granted(await proposeVerdict(people.journalist, seen.id, verified))
    expect(problemOf(await decide(seen.id, undefined, seen.version))).toEqual({ code: 'stale-proposal' })
  })

  test('at an older version of the same proposal is stale, as at a version that is not there yet', async () => {
    const seen = await claimThat.isProposed(people)
    const returned = granted(await returnVerdict(people.admin, seen.id, 'No.'))
    granted(await withdrawReturn(people.admin, returned.decision?.id ?? decisionId.parse(seen.id)))
    for (const version of [seen.version, returned.version, 999]) {
      expect(problemOf(await decide(seen.id, undefined, version))).toEqual({ code: 'stale' })
    }
  })

  test('of what was decided meanwhile says so', async () => {
    const seen = await claimThat.isProposed(people)
    granted(await returnVerdict(people.admin, seen.id, 'No.'))
    expect(problemOf(await decide(seen.id, waiting(seen).id))).toEqual({
      code: 'wrong-state',
      state: 'returned',
    })
  })
})

describe.each(['put anew', 'pulled back'] as const)('a proposal that is %s', (step) => {
  const take = (id: Proposal['id'], version?: number) =>
    step === 'put anew'
      ? reviseProposal(people.journalist, id, verified, version)
      : withdrawProposal(people.journalist, id, null, version)

  test('at an old version of its claim is another one than the one that waits', async () => {
    const seen = await claimThat.isProposed(people)
    granted(await reviseProposal(people.journalist, waiting(seen).id, needsSources))
    expect(problemOf(await take(waiting(seen).id, seen.version))).toEqual({ code: 'stale-proposal' })
  })

  test('after other changes at an old version is stale', async () => {
    const seen = await claimThat.isProposed(people)
    granted(await attachEvidence(people.journalist, seen.id, evidenceFrom('contradicts')))
    expect(problemOf(await take(waiting(seen).id, seen.version))).toEqual({ code: 'stale' })
  })
})

test.each([1, 2, 3, 4])(
  'a decision that names its proposal never lands on one made in between (try %i)',
  async () => {
    const seen = await claimThat.isProposed(people)
    const { id } = seen
    const proposal = waiting(seen).id
    const anew = async () => {
      granted(await returnVerdict(people.admin, id, 'Once more.', undefined, proposal))
      return proposeVerdict(people.journalist, id, needsSources)
    }
    const [approval] = await Promise.all([
      approveVerdict(people.editor, id, null, undefined, proposal),
      anew().catch(() => null),
    ])
    const claim = granted(await readClaim(people.reader, id))
    if (approval.ok) expect(claim.decision).toMatchObject({ proposal, decision: 'approve' })
    else expect(claim.decision).toBeNull()
  },
)
