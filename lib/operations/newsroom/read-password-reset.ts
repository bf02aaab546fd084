import { findResetById } from '../../data/password-reset-record'
import type { ResetId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { PasswordReset } from '../../domain/newsroom/member'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** A link for a new password that waits, without its token. */
export async function readPasswordReset(actor: Actor, id: ResetId): Promise<Result<PasswordReset, Problem>> {
  const reset = await findResetById(actor.newsroom.id, id)
  if (!reset) return fail({ code: 'not-found' })
  const permission = mayAdminister(actor)
  return permission.allowed ? succeed(reset) : fail({ code: 'forbidden', reason: permission.reason })
}
