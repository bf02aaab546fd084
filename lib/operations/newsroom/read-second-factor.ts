import { findFactors } from '../../data/factor-record'
import { findSettings } from '../../data/newsroom-record'
import type { Actor } from '../../domain/newsroom/actor'
import { needsFactor, type SecondFactor } from '../../domain/newsroom/second-factor'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'

/** What somebody has set up to show beside their password. */
export async function readSecondFactor(actor: Actor): Promise<Result<SecondFactor, Problem>> {
  const [{ totp, recoveryCodesLeft }, settings] = await Promise.all([
    findFactors(actor.id),
    findSettings(actor.newsroom.id),
  ])
  return succeed({
    totp: totp && { createdAt: totp.createdAt.toISOString() },
    recoveryCodesLeft,
    required: needsFactor(actor, settings?.factorRequired ?? false),
  })
}
