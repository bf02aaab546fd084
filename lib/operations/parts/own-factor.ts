import { findFactors } from '../../data/factor-record'
import { findSettings } from '../../data/newsroom-record'
import type { Actor } from '../../domain/newsroom/actor'
import { needsFactor, type SecondFactor } from '../../domain/newsroom/second-factor'

/** What somebody has set up to show beside their password. */
export async function ownFactor(actor: Actor): Promise<SecondFactor> {
  const [{ totp, passkeys, recoveryCodesLeft }, settings] = await Promise.all([
    findFactors(actor.account),
    findSettings(actor.newsroom.id),
  ])
  return {
    totp: totp && { createdAt: totp.createdAt.toISOString() },
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt, lastUsedAt })),
    recoveryCodesLeft,
    required: needsFactor(actor, settings?.factorRequired ?? false),
  }
}
