import type { Claim } from './claim/claim'
import type { Actor } from './newsroom/actor'
import type { RefusalReason } from './problem'

/** Whether something is allowed and, if not, why: the operation enforces it, the screen says it. */
export type Permission = { allowed: true } | { allowed: false; reason: RefusalReason }

type Person = Pick<Actor, 'id' | 'role'>

/** Marks claims, attaches evidence, proposes verdicts, comments, brings articles in. */
export function mayCheck(actor: Pick<Person, 'role'>): Permission {
  return actor.role === 'reader' ? refuse('needs-journalist') : allow
}

export function mayApprove(actor: Person, claim: Pick<Claim, 'proposal'>): Permission {
  if (!isEditor(actor)) return refuse('needs-editor')
  if (claim.proposal?.by.id === actor.id) return refuse('own-proposal')
  return allow
}

/** An editor may return any proposal, their own too: that approves nothing. */
export function mayReturn(actor: Pick<Person, 'role'>): Permission {
  return isEditor(actor) ? allow : refuse('needs-editor')
}

export function mayReopen(actor: Pick<Person, 'role'>): Permission {
  return isEditor(actor) ? allow : refuse('needs-editor')
}

/** Withdrawing what stands approved undoes an editor's decision, so it takes an editor. */
export function mayWithdraw(actor: Pick<Person, 'role'>, claim: Pick<Claim, 'state'>): Permission {
  return claim.state === 'approved' && !isEditor(actor) && actor.role !== 'reader'
    ? refuse('needs-editor')
    : mayCheck(actor)
}

/** Restoring a claim or a piece of evidence undoes a withdrawal: whoever withdrew it may, and an editor. */
export function mayRestore(actor: Person, { withdrawal }: Pick<Claim, 'withdrawal'>): Permission {
  const own = withdrawal === null || withdrawal.by.id === actor.id
  return isEditor(actor) || own || actor.role === 'reader' ? mayCheck(actor) : refuse('needs-withdrawer')
}

/** Members, roles and invitations. */
export function mayAdminister(actor: Pick<Person, 'role'>): Permission {
  return actor.role === 'admin' ? allow : refuse('needs-admin')
}

const allow: Permission = { allowed: true }

function refuse(reason: RefusalReason): Permission {
  return { allowed: false, reason }
}

function isEditor(actor: Pick<Person, 'role'>): boolean {
  return actor.role === 'editor' || actor.role === 'admin'
}
