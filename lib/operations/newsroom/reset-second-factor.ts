import { holdAccountOfHereAlone } from '../../data/account-record'
import { commit } from '../../data/commit'
import { findFactors, forgetFactors } from '../../data/factor-record'
import { findMember } from '../../data/member-record'
import { endSessionsOf } from '../../data/session-record'
import type { MemberId } from '../../domain/ids'
import { recordFactorReset } from '../../domain/membership/factor-events'
import type { Actor } from '../../domain/newsroom/actor'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { accountOfHereAlone } from '../parts/account-of-here-alone'
import { permitted } from '../parts/permitted'

/**
 * Takes from a member who has lost them all that they show beside their password, and ends their sessions. Until they set one up anew,
 * which they are led to where it is required, their password alone lets them in; so nobody does it to who works in another newsroom too.
 */
export async function resetSecondFactor(
  actor: Actor,
  id: MemberId,
): Promise<Result<{ id: MemberId }, Problem>> {
  const found = permitted(await findMember(actor.newsroom.id, id), () => mayAdminister(actor))
  if (!found.ok) return found
  const account = await accountOfHereAlone(actor.newsroom.id, id)
  if (!account.ok) return account
  if (!(await findFactors(account.value)).isSet) return fail({ code: 'wrong-state', state: 'no-factor' })
  const writes = [
    holdAccountOfHereAlone(actor.newsroom.id, account.value),
    ...forgetFactors(account.value),
    endSessionsOf(account.value),
  ]
  const outcome = await commit(actor, null, recordFactorReset(found.value), writes)
  return outcome === 'done' ? succeed({ id }) : fail({ code: 'stale' })
}
