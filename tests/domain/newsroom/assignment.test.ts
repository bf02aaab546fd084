import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { claimPatch } from '@/lib/domain/claim/claim'
import { decideClaimChange } from '@/lib/domain/claim/claim-marking'
import { assigneeOf } from '@/lib/domain/newsroom/assignment'
import { assignmentPatch } from '@/lib/domain/newsroom/assignment-schemas'
import { aspectsOf, isUnchangedSince } from '@/lib/domain/newsroom/versions'
import {
  approvedClaim,
  editor,
  granted,
  journalist,
  markedText,
  openClaim,
  problemOf,
  proposedClaim,
  stampOf,
} from '../../support/claims'

const patch = z.strictObject(assignmentPatch)
const article = markedText('On Monday, [the mayor resigned], they say.')

describe('a due time is a moment, whatever it was typed as', () => {
  test.each([
    ['2026-11-30T17:00:00.000Z', '2026-11-30T17:00:00.000Z'],
    ['2026-11-30T17:00:00Z', '2026-11-30T17:00:00.000Z'],
    ['2026-11-30T17:00Z', '2026-11-30T17:00:00.000Z'],
    ['2026-11-30T20:00+03:00', '2026-11-30T17:00:00.000Z'],
    [' 2026-11-30T17:00:00.123456Z ', '2026-11-30T17:00:00.123Z'],
    ['٢٠٢٦-١١-٣٠T١٧:٠٠Z', '2026-11-30T17:00:00.000Z'],
    ['', null],
    [null, null],
  ])('%j', (dueAt, kept) => expect(patch.parse({ dueAt })).toEqual({ dueAt: kept }))

  test.each([
    ['2026-11-30'],
    ['2026-11-30T17:00'],
    ['2026-11-30 17:00Z'],
    ['2026-02-30T17:00Z'],
    ['2026-11-30T25:00Z'],
    ['0001-01-01T00:00Z'],
    ['9999-12-31T00:00Z'],
    ['tomorrow'],
    [1_796_000_000],
    [true],
  ])('%j is none', (dueAt) => expect(patch.safeParse({ dueAt }).success).toBe(false))
})

describe('work is given to somebody who can do it', () => {
  const member = { ...journalist, role: 'journalist', disabled: false } as const
  test.each([
    [null, 'unknown-member'],
    [{ ...member, disabled: true }, 'assignee-disabled'],
    [{ ...member, role: 'reader' } as const, 'assignee-reads-only'],
  ])('%j: %s', (found, code) => {
    expect(problemOf(assigneeOf(found))).toEqual({ code: 'invalid', errors: [{ path: 'assignee', code }] })
  })
  test.each(['journalist', 'editor', 'admin'] as const)('a %s may be given work', (role) => {
    expect(granted(assigneeOf({ ...member, role }))).toEqual(journalist)
  })
})

describe('giving a claim to somebody', () => {
  const given = (
    claim = openClaim(),
    change: Parameters<typeof decideClaimChange>[2] = { assignee: editor },
  ) => granted(decideClaimChange(article, claim, change, stampOf(journalist)))

  test('is told as such, by id alone, with the version', () => {
    expect(given()?.event).toEqual({
      action: 'claim-assigned',
      claim: { id: openClaim().id, number: 7 },
      before: { assignee: null, version: 1 },
      after: { assignee: editor.id, version: 2 },
    })
  })

  test('leaves a waiting proposal and what stands approved as they are', () => {
    for (const claim of [proposedClaim(), approvedClaim()]) {
      const { state, verdict, proposal, decision } = claim
      expect(given(claim)?.after).toMatchObject({ state, verdict, proposal, decision, assignee: editor })
    }
  })

  test('together with other words is a change of the claim', () => {
    expect(given(approvedClaim(), { assignee: editor, central: true })).toMatchObject({
      event: { action: 'claim-changed', after: { assignee: editor.id, central: true } },
      after: { state: 'reopened' },
    })
  })

  test.each([{ assignee: null }, { dueAt: null }, {}])('%j of what nobody has changes nothing', (change) => {
    expect(given(openClaim(), change)).toBeNull()
  })

  test('is refused once the claim is withdrawn', () => {
    const withdrawal = { reason: 'Twice.', by: editor, at: stampOf(editor).at }
    const claim = openClaim({ state: 'withdrawn', withdrawal })
    expect(problemOf(decideClaimChange(article, claim, { assignee: editor }, stampOf(editor)))).toEqual({
      code: 'wrong-state',
      state: 'withdrawn',
    })
  })
})

describe('whether somebody came too late', () => {
  // Its words changed at 3, and it was given to somebody at 5.
  const thing = { version: 5, contentVersion: 3, assignmentVersion: 5 }
  test.each([
    [{ central: true }, 3, true],
    [{ central: true }, 4, true],
    [{ central: true }, 2, false],
    [{ assignee: editor.id }, 5, true],
    [{ dueAt: null }, 4, false],
    [{ central: true, dueAt: null }, 3, false],
    [{ central: true, dueAt: null }, 5, true],
    [{ central: true }, 6, false],
    [{ central: undefined, assignee: editor.id }, 4, false],
  ])('%j made on version %i: %s', (change, version, inTime) => {
    expect(isUnchangedSince(thing, version, aspectsOf(change, ['assignee', 'dueAt']))).toBe(inTime)
  })
})

test('a patch takes both, and names the field that is wrong', () => {
  expect(claimPatch.parse({ assignee: editor.id, dueAt: null })).toEqual({ assignee: editor.id, dueAt: null })
  for (const assignee of ['somebody', 7, {}]) {
    const issues = claimPatch.safeParse({ assignee }).error?.issues
    expect(issues?.map(({ path }) => path)).toEqual([['assignee']])
  }
})
