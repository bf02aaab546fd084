import { beforeAll, describe, expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim/claim'
import { addBasis } from '@/lib/operations/claim/add-basis'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { listBases } from '@/lib/operations/claim/list-bases'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { reopenClaim } from '@/lib/operations/claim/reopen-claim'
import { withdrawBasis } from '@/lib/operations/claim/withdraw-basis'
import { listClaimHistory } from '@/lib/operations/history/list-claim-history'
import { granted, problemOf } from '../support/claims'
import {
  claimThat,
  disputed,
  evidenceFrom,
  newNewsroom,
  only,
  type People,
  verified,
} from '../support/people'

let people: People
beforeAll(async () => {
  people = await newNewsroom()
}, 60_000)

const rest = (claim: Claim, base: Claim) => addBasis(people.journalist, claim.id, base.id)
const circle = { code: 'invalid', errors: [{ path: 'claim', code: 'rests-in-circle' }] }

async function claimDisputed(): Promise<Claim> {
  const { id } = await claimThat.isOpen(people)
  granted(await attachEvidence(people.journalist, id, evidenceFrom('contradicts')))
  granted(await proposeVerdict(people.journalist, id, disputed))
  return granted(await approveVerdict(people.editor, id, null))
}

test('what a claim rests on is told from both sides, changes neither, and can be taken back', async () => {
  const [claim, base] = [await claimThat.isOpen(people), await claimThat.isOpen(people)]
  const { id } = only(granted(await rest(claim, base)).restsOn)
  granted(await rest(claim, base))
  expect(granted(await listBases(people.reader, base.id))).toMatchObject({
    restsOn: [],
    carries: [{ id, claim: { id: claim.id }, shaken: null, by: { id: people.journalist.id } }],
  })
  expect(granted(await readClaim(people.reader, claim.id))).toEqual(claim)

  expect(granted(await withdrawBasis(people.editor, id))).toEqual({ restsOn: [], carries: [] })
  expect(problemOf(await withdrawBasis(people.editor, id))).toEqual({ code: 'not-found' })
  const told = granted(await listClaimHistory(people.reader, claim.id, { limit: 10 })).items
  expect(told.map(({ action }) => action)).toEqual(['claim-marked', 'basis-added', 'basis-withdrawn'])
  granted(await rest(base, claim))
})

describe('circles are refused', () => {
  test('however many claims lie between', async () => {
    const [a, b, c] = [
      await claimThat.isOpen(people),
      await claimThat.isOpen(people),
      await claimThat.isOpen(people),
    ]
    granted(await rest(a, b))
    granted(await rest(b, c))
    expect(problemOf(await rest(c, a))).toEqual(circle)
    expect(problemOf(await rest(b, a))).toEqual(circle)
    expect(problemOf(await rest(a, a))).toEqual(circle)
    granted(await rest(a, c))
  })

  test('when two people each add half of one at once', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await claimThat.isOpen(people), await claimThat.isOpen(people)]
      const outcomes = await Promise.all([rest(a, b), rest(b, a)])
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    }
  })
})

describe('a base that is', () => {
  test('disputed keeps a claim from being verified as long as there is no other, and marks it', async () => {
    const [claim, base] = [await claimThat.hasEvidence(people), await claimDisputed()]
    const basis = only(granted(await rest(claim, base)).restsOn)
    expect(basis.shaken).toBe('disputed')
    const refusal = { code: 'invalid', errors: [{ path: 'verdict', code: 'rests-on-disputed' }] }
    expect(problemOf(await proposeVerdict(people.journalist, claim.id, verified))).toEqual(refusal)
    granted(await rest(claim, await claimThat.isApproved(people)))
    granted(await proposeVerdict(people.journalist, claim.id, verified))
  })

  test('disputed meanwhile keeps an editor from approving', async () => {
    const [claim, base] = [await claimThat.hasEvidence(people), await claimThat.isOpen(people)]
    granted(await rest(claim, base))
    granted(await proposeVerdict(people.journalist, claim.id, verified))
    granted(await attachEvidence(people.journalist, base.id, evidenceFrom('contradicts')))
    granted(await proposeVerdict(people.journalist, base.id, disputed))
    granted(await approveVerdict(people.editor, base.id, null))
    const refusal = { code: 'invalid', errors: [{ path: 'verdict', code: 'rests-on-disputed' }] }
    expect(problemOf(await approveVerdict(people.editor, claim.id, null))).toEqual(refusal)
  })

  test('reopened marks what rests on it', async () => {
    const [claim, base] = [await claimThat.isOpen(people), await claimThat.isApproved(people)]
    expect(only(granted(await rest(claim, base)).restsOn).shaken).toBeNull()
    granted(await reopenClaim(people.editor, base.id, 'It is not so.'))
    expect(only(granted(await listBases(people.reader, claim.id)).restsOn).shaken).toBe('reopened')
  })
})

test('a claim rests on none of another newsroom', async () => {
  const [claim, theirs] = [await claimThat.isOpen(people), await claimThat.isOpen(await newNewsroom())]
  expect(problemOf(await rest(claim, theirs))).toEqual({
    code: 'invalid',
    errors: [{ path: 'claim', code: 'unknown-claim' }],
  })
})
