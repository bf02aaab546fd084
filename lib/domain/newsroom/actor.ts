import type { AccountId, MemberId, NewsroomId } from '../ids'
import type { DigitStyle } from '../text/digits'
import type { Role } from './role'
import type { StrictRules } from './strict-rules'

/**
 * Who is doing something, and within which newsroom: `id` is the member that they are there, `account` how they sign in. Made by
 * `lib/auth` alone; every operation takes one.
 */
export type Actor = {
  id: MemberId
  account: AccountId
  name: string
  role: Role
  newsroom: {
    id: NewsroomId
    name: string
    language: string
    sample: boolean
    digits: DigitStyle
    strict: StrictRules
  }
  request: RequestMark
}

/** The header in which a page says for whom it was made, so that nothing is done in the name of whoever signed in since. */
export const memberHeader = 'isnad-member'

/** Whether a request was made for another member, `meant`, than the one whose session it came with. */
export function isForOther(actor: Pick<Actor, 'id'>, meant: string | null): boolean {
  return meant !== null && meant.trim().toLowerCase() !== actor.id
}

/** Seconds for which a key of a request is good; a repeat after that is refused, for its answer is not known any more. */
export const keyLifetime = 30 * 24 * 3600

/** The request an action belongs to: its id goes into the history, its key makes a repeat harmless. */
export type RequestMark = {
  id: string
  /** Client's key and a fingerprint (hex SHA-256) of method, path and body. */
  idempotency?: { key: string; fingerprint: string }
}
