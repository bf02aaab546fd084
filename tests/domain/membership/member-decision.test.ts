import { describe, expect, test } from 'vitest'
import { memberId } from '@/lib/domain/ids'
import { decideMemberChange, isLastAdmin, refuseReset } from '@/lib/domain/membership/member-decision'
import type { Member } from '@/lib/domain/newsroom/member'

const member = (digit: number, fields: Partial<Member> = {}): Member => ({
  ...{ id: memberId.parse(`0190a2b4-0000-7000-8000-00000000000${digit}`), name: 'N', email: 'n@x.example' },
  ...{ role: 'admin', disabled: false, secondFactor: false, erasedAt: null, lastSeenAt: null },
  version: 4,
  createdAt: '2026-11-29T12:00:00.000Z',
  ...fields,
})
const admin = member(1)
const other = member(2)
const journalist = member(3, { role: 'journalist' })

describe('what an admin changes of a member', () => {
  test('is recorded as it was and as it is, one version on', () => {
    const { id } = journalist
    expect(decideMemberChange(journalist, { role: 'editor' }, [admin, journalist])).toEqual({
      ok: true,
      value: {
        after: { ...journalist, role: 'editor', version: 5 },
        event: {
          action: 'member-changed',
          claim: null,
          before: { member: { id, role: 'journalist', disabled: false }, version: 4 },
          after: { member: { id, role: 'editor', disabled: false }, version: 5 },
        },
      },
    })
  })

  test('is nothing where it is so already', () => {
    expect(decideMemberChange(journalist, { role: 'journalist' }, [admin])).toEqual({ ok: true, value: null })
    expect(decideMemberChange(admin, {}, [admin])).toEqual({ ok: true, value: null })
  })

  test('is refused for whoever has no name any more', () => {
    const erased = { ...journalist, name: null }
    expect(decideMemberChange(erased, { role: 'editor' }, [admin, erased])).toMatchObject({
      problem: { code: 'wrong-state', state: 'erased' },
    })
  })

  test.each([
    [{ role: 'editor' } as const, 'role'],
    [{ disabled: true }, 'disabled'],
  ])('leaves an admin: %o', (patch, path) => {
    expect(decideMemberChange(admin, patch, [admin, journalist])).toMatchObject({
      problem: { errors: [{ path, code: 'last-admin' }] },
    })
    expect(decideMemberChange(admin, patch, [admin, other])).toMatchObject({ ok: true })
    // One who may not sign in administers nothing.
    expect(decideMemberChange(admin, patch, [admin, { ...other, disabled: true }]).ok).toBe(false)
  })
})

test('only somebody who administers can be the last one who does', () => {
  expect(isLastAdmin(journalist, [journalist])).toBe(false)
  expect(isLastAdmin(admin, [admin, journalist])).toBe(true)
})

test('a link for a new password is for whoever may sign in with it', () => {
  expect(refuseReset(journalist)).toBeNull()
  expect(refuseReset({ ...journalist, disabled: true })).toEqual({ code: 'wrong-state', state: 'disabled' })
  expect(refuseReset({ ...journalist, name: null, disabled: true })).toMatchObject({ state: 'erased' })
})
