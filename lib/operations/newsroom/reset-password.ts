import { holdAccountOfHereAlone, savePassword } from '../../data/account-record'
import { revokeTokensOf } from '../../data/api-token-record'
import { commit } from '../../data/commit'
import { findReset, spendReset } from '../../data/password-reset-record'
import { endSessionsOf } from '../../data/session-record'
import { forgetFailuresOf } from '../../data/sign-in-failure-record'
import { recordReset } from '../../domain/membership/member-events'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { hashOfToken } from '../parts/secret-link'

/** Sets the password of the member whom a link is for, who is the one acting. A link works once, and every session ends. */
export async function resetPassword(
  token: string,
  passwordHash: string,
  request: string,
): Promise<Result<Actor, Problem>> {
  const reset = await findReset(hashOfToken(token))
  if (!reset) return fail({ code: 'not-found' })
  const actor: Actor = { ...reset.acting, request: { id: request } }
  const outcome = await commit(actor, null, recordReset(actor, reset), [
    // Joining another newsroom ends the link; one that was being made meanwhile is good for nothing.
    holdAccountOfHereAlone(actor.newsroom.id, actor.account),
    spendReset(reset.id),
    savePassword(actor.newsroom.id, actor.account, { to: passwordHash }),
    endSessionsOf(actor.account),
    revokeTokensOf(actor.id),
    // Whoever forgot the old password failed with it; that says nothing about the new one.
    forgetFailuresOf(`pair ${reset.email} `),
  ])
  return outcome === 'done' ? succeed(actor) : fail({ code: 'not-found' })
}
