import { commit } from '../../data/commit'
import { findFactors, replaceRecoveryCodes } from '../../data/factor-record'
import { recordRecoveryCodes } from '../../domain/membership/factor-events'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import type { WithCodes } from '../parts/new-factor'
import { ownFactor } from '../parts/own-factor'
import { newRecoveryCodes } from '../parts/recovery-codes'

/** Makes new recovery codes, which are shown this once; those before are good no more. */
export async function renewRecoveryCodes(actor: Actor): Promise<Result<WithCodes, Problem>> {
  if (!(await findFactors(actor.account)).isSet) return fail({ code: 'not-found' })
  const { shown, hashes } = newRecoveryCodes()
  const outcome = await commit(
    actor,
    null,
    recordRecoveryCodes(actor),
    replaceRecoveryCodes(actor.account, hashes),
  )
  if (outcome === 'stale') return fail({ code: 'stale' })
  return succeed({ ...(await ownFactor(actor)), recoveryCodes: shown })
}
