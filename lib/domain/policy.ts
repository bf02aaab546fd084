import type { Article } from './article/article'
import type { Claim } from './claim/claim'
import type { Actor } from './newsroom/actor'
import type { RefusalReason } from './problem'

/** Whether something is allowed and, if not, why: the operation enforces it, the screen says it. */
export type Permission = { allowed: true } | { allowed: false; reason: RefusalReason }

type Person = Pick<Actor, 'id' | 'role'>

type ByRole = (actor: Pick<Person, 'role'>) => Permission

/** What everybody who checks may do: all but readers. Each step is asked for by its own name below. */
const needsJournalist: ByRole = ({ role }) => (role === 'reader' ? refuse('needs-journalist') : allow)

/** What takes an editor. */
const needsEditor: ByRole = (actor) => (isEditor(actor) ? allow : refuse('needs-editor'))

export const mayAddArticle = needsJournalist
/** What is known about an article besides its text. */
export const mayCorrectArticle = needsJournalist
/** Gives an article a new text. */
export const mayRevise = needsJournalist
export const mayMark = needsJournalist
/** A claim's words, and what fixes their meaning. */
export const mayChangeClaim = needsJournalist
/** Gives a claim or an article to somebody or to themselves, takes it from them, and says until when. */
export const mayAssign = needsJournalist
/** Puts an article away that nobody works on any more, and takes it out again. */
export const mayArchive = needsJournalist
/** Says where a claim stands that a revision could not place. */
export const mayPlace = needsJournalist
/** Attaches evidence, changes it and takes it back. */
export const maySource = needsJournalist
export const mayPropose = needsJournalist
/** Remarks on a claim, and settles remarks. */
export const mayComment = needsJournalist
/** Notes that a sentence holds nothing to check, and takes that back. */
export const mayDismiss = needsJournalist

/** Withdraws or corrects a source, by which approvals fall all over the newsroom. */
export const mayChangeSource = needsEditor

/** Says what a claim rests on. */
export const mayRest = needsJournalist
/** Says whether two claims say the same. */
export const mayLiken = needsJournalist
/** Reads what no editor approved, in a report. */
export const mayReadInternal = needsJournalist
/** Looks for who works here. */
export const mayFindPeople = needsJournalist
/** Has work waiting. */
export const mayHaveQueue = needsJournalist

/** Ends a token: one's own, and admins those of everybody. */
export function mayEndToken(actor: Person, { owner }: { owner: { id: string } }): Permission {
  return owner.id === actor.id ? allow : mayAdminister(actor).allowed ? allow : refuse('needs-owner')
}

export function mayApprove(actor: Person, claim: Pick<Claim, 'proposal'>): Permission {
  if (!isEditor(actor)) return refuse('needs-editor')
  if (claim.proposal?.by.id === actor.id) return refuse('own-proposal')
  return allow
}

/** An editor may return any proposal, their own too: that approves nothing. */
export const mayReturn = needsEditor

export const mayReopen = needsEditor

/** Withdrawing what stands approved undoes an editor's decision, so it takes an editor. */
export function mayWithdraw(actor: Pick<Person, 'role'>, claim: Pick<Claim, 'state'>): Permission {
  return claim.state === 'approved' && !isEditor(actor) && actor.role !== 'reader'
    ? refuse('needs-editor')
    : needsJournalist(actor)
}

/** Taking a claim back as marked by mistake hides it from reports: whoever marked it may, and an editor. */
export function mayUnmark(actor: Person, { createdBy }: Pick<Claim, 'createdBy'>): Permission {
  const own = createdBy.id === actor.id
  return isEditor(actor) || own || actor.role === 'reader' ? needsJournalist(actor) : refuse('needs-marker')
}

/** Restoring a claim or a piece of evidence undoes a withdrawal: whoever withdrew it may, and an editor. */
export function mayRestore(actor: Person, { withdrawal }: Pick<Claim, 'withdrawal'>): Permission {
  const own = withdrawal === null || withdrawal.by.id === actor.id
  return isEditor(actor) || own || actor.role === 'reader'
    ? needsJournalist(actor)
    : refuse('needs-withdrawer')
}

/** Takes an article out of the check with all of its claims, approved ones too: whoever brought it in may, and an editor. */
export function mayWithdrawArticle(actor: Person, { createdBy }: Pick<Article, 'createdBy'>): Permission {
  const own = createdBy.id === actor.id
  return isEditor(actor) || own || actor.role === 'reader' ? needsJournalist(actor) : refuse('needs-bringer')
}

/** Takes a withdrawn article back into the check. */
export const mayRestoreArticle = needsEditor

/** Makes a report public, and takes one back. */
export const mayPublish = needsEditor

/** Reads what readers reported as wrong, and says what became of it. */
export const mayHandleReaderReports = needsEditor

/** Gives a draft of a report to people outside, and takes it from them again. */
export const mayShare = needsEditor

/** Sees how the work of the newsroom stands, and whose it is. */
export const mayReadDesk = needsEditor

/** Members, roles and invitations. */
export function mayAdminister(actor: Pick<Person, 'role'>): Permission {
  return actor.role === 'admin' ? allow : refuse('needs-admin')
}

/** What is stored about somebody is theirs to have, and an admin's to give them. */
export function mayExportMember(actor: Pick<Person, 'id' | 'role'>, member: string): Permission {
  return actor.id === member ? allow : mayAdminister(actor)
}

const allow: Permission = { allowed: true }

function refuse(reason: RefusalReason): Permission {
  return { allowed: false, reason }
}

function isEditor(actor: Pick<Person, 'role'>): boolean {
  return actor.role === 'editor' || actor.role === 'admin'
}
