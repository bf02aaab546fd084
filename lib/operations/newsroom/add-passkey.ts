import { newId } from '../../data/new-id'
import { addPasskey as addPasskeyRecord, listPasskeys } from '../../data/passkey-record'
import { passkeyId } from '../../domain/ids'
import { recordFactor } from '../../domain/membership/factor-events'
import type { Actor } from '../../domain/newsroom/actor'
import { type KeptPasskey, mostPasskeys } from '../../domain/newsroom/passkey'
import { invalid, type Problem } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import { addFactor, type WithCodes } from '../parts/new-factor'

/** Takes a passkey from now on, under a name of the member's. */
export async function addPasskey(
  actor: Actor,
  { name, kept }: { name: string; kept: KeptPasskey },
  session: string | null,
): Promise<Result<WithCodes, Problem>> {
  if ((await listPasskeys(actor.account)).length >= mostPasskeys) {
    return fail(invalid('name', 'too-many-passkeys', { maximum: mostPasskeys }))
  }
  const id = newId(passkeyId)
  const event = recordFactor('factor-added', actor, { kind: 'passkey', id })
  return addFactor(
    actor,
    { kind: 'passkey', event, writes: [addPasskeyRecord(actor.account, { id, name, ...kept })] },
    session,
  )
}
