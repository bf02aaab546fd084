import { findFactors, removeTotp as removeTotpRecord } from '../../data/factor-record'
import { recordFactor } from '../../domain/membership/factor-events'
import type { Actor } from '../../domain/newsroom/actor'
import type { SecondFactor } from '../../domain/newsroom/second-factor'
import type { Problem } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import { dropFactor } from '../parts/dropped-factor'

/** Takes codes of the authenticator app no more. */
export async function removeTotp(actor: Actor): Promise<Result<SecondFactor, Problem>> {
  const { totp, passkeys } = await findFactors(actor.account)
  if (!totp) return fail({ code: 'not-found' })
  const event = recordFactor('factor-removed', actor, { kind: 'totp' })
  return dropFactor(actor, { event, remove: removeTotpRecord(actor.account), isLast: passkeys.length === 0 })
}
