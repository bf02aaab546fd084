import { addTotp as addTotpRecord } from '../../data/factor-record'
import { recordFactor } from '../../domain/membership/factor-events'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import type { Result } from '../../domain/result'
import { addFactor, type WithCodes } from '../parts/new-factor'

/** Takes codes of an authenticator app from now on, later ones than that of the half minute `step`. There is one app at a time. */
export async function addTotp(
  actor: Actor,
  { sealedSecret, step }: { sealedSecret: Uint8Array<ArrayBuffer>; step: number },
  session: string | null,
): Promise<Result<WithCodes, Problem>> {
  const event = recordFactor('factor-added', actor, { kind: 'totp' })
  const writes = [addTotpRecord(actor.account, sealedSecret, step)]
  return addFactor(actor, { kind: 'totp', event, writes }, session)
}
