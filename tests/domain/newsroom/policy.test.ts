import { describe, expect, test } from 'vitest'
import type { MemberId } from '@/lib/domain/ids'
import { type Role, roles } from '@/lib/domain/newsroom/role'
import {
  mayAddArticle,
  mayAdminister,
  mayApprove,
  mayChangeClaim,
  mayComment,
  mayCorrectArticle,
  mayDismiss,
  mayHaveQueue,
  mayMark,
  mayPlace,
  mayPropose,
  mayReadInternal,
  mayReopen,
  mayReturn,
  mayRevise,
  maySource,
  mayWithdraw,
  type Permission,
} from '@/lib/domain/policy'
import { approvedClaim, editor, journalist, openClaim, proposedClaim } from '../../support/claims'

type Asking = { id: MemberId; role: Role }

const proposal = proposedClaim({}, journalist)

const byJournalists = { reader: 'needs-journalist', journalist: 'yes', editor: 'yes', admin: 'yes' } as const

/** Each rule for each role: `yes`, or the reason for no. */
const table = {
  mayAddArticle: byJournalists,
  mayCorrectArticle: byJournalists,
  mayRevise: byJournalists,
  mayMark: byJournalists,
  mayChangeClaim: byJournalists,
  mayPlace: byJournalists,
  maySource: byJournalists,
  mayPropose: byJournalists,
  mayComment: byJournalists,
  mayDismiss: byJournalists,
  mayReadInternal: byJournalists,
  mayHaveQueue: byJournalists,
  mayApprove: { reader: 'needs-editor', journalist: 'needs-editor', editor: 'yes', admin: 'yes' },
  mayReturn: { reader: 'needs-editor', journalist: 'needs-editor', editor: 'yes', admin: 'yes' },
  mayReopen: { reader: 'needs-editor', journalist: 'needs-editor', editor: 'yes', admin: 'yes' },
  mayWithdrawOpen: { reader: 'needs-journalist', journalist: 'yes', editor: 'yes', admin: 'yes' },
  mayWithdrawApproved: {
    reader: 'needs-journalist',
    journalist: 'needs-editor',
    editor: 'yes',
    admin: 'yes',
  },
  mayAdminister: { reader: 'needs-admin', journalist: 'needs-admin', editor: 'needs-admin', admin: 'yes' },
} as const

const cases: [keyof typeof table, (actor: Asking) => Permission][] = [
  ['mayAddArticle', mayAddArticle],
  ['mayCorrectArticle', mayCorrectArticle],
  ['mayRevise', mayRevise],
  ['mayMark', mayMark],
  ['mayChangeClaim', mayChangeClaim],
  ['mayPlace', mayPlace],
  ['maySource', maySource],
  ['mayPropose', mayPropose],
  ['mayComment', mayComment],
  ['mayDismiss', mayDismiss],
  ['mayReadInternal', mayReadInternal],
  ['mayHaveQueue', mayHaveQueue],
  ['mayApprove', (actor) => mayApprove(actor, proposal)],
  ['mayReturn', mayReturn],
  ['mayReopen', mayReopen],
  ['mayWithdrawOpen', (actor) => mayWithdraw(actor, openClaim())],
  ['mayWithdrawApproved', (actor) => mayWithdraw(actor, approvedClaim())],
  ['mayAdminister', mayAdminister],
]

test('every rule of the table is asked', () => {
  expect(cases.map(([name]) => name)).toEqual(Object.keys(table))
})

describe.each(cases)('%s', (name, rule) => {
  test.each(roles)('for a %s', (role) => {
    const permission = rule({ id: editor.id, role })
    expect(permission.allowed ? 'yes' : permission.reason).toBe(table[name][role])
  })
})

test.each(roles.filter((role) => role === 'editor' || role === 'admin'))(
  'rule 3: a %s who proposed may not approve, and is told why',
  (role) => {
    const own = proposedClaim({}, editor)
    expect(mayApprove({ id: editor.id, role }, own)).toEqual({ allowed: false, reason: 'own-proposal' })
    expect(mayApprove({ id: journalist.id, role }, own)).toEqual({ allowed: true })
  },
)

test('a journalist who proposed is told that it takes an editor, not that it is their own', () => {
  expect(mayApprove({ id: journalist.id, role: 'journalist' }, proposal)).toEqual({
    allowed: false,
    reason: 'needs-editor',
  })
})
