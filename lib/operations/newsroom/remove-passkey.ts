import { findFactors } from '../../data/factor-record'
import { removePasskey as removePasskeyRecord } from '../../data/passkey-record'
import type { PasskeyId } from '../../domain/ids'
import { recordFactor } from '../../domain/membership/factor-events'
import type { Actor } from '../../domain/newsroom/actor'
import type { SecondFactor } from '../../domain/newsroom/second-factor'
import type { Problem } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import { dropFactor } from '../parts/dropped-factor'

/** Takes one of one's own passkeys no more. */
export async function removePasskey(actor: Actor, id: PasskeyId): Promise<Result<SecondFactor, Problem>> {
  const { totp, passkeys } = await findFactors(actor.account)
  if (!passkeys.some((own) => own.id === id)) return fail({ code: 'not-found' })
  const event = recordFactor('factor-removed', actor, { kind: 'passkey', id })
  const isLast = totp === null && passkeys.length === 1
  return dropFactor(actor, { event, remove: removePasskeyRecord(actor.account, id), isLast })
}
