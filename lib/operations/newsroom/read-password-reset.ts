import { findResetById } from '../../data/password-reset-record'
import type { ResetId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { PasswordReset } from '../../domain/newsroom/member'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import type { Result } from '../../domain/result'
import { permitted } from '../parts/permitted'

/** A link for a new password that waits, without its token. */
export async function readPasswordReset(actor: Actor, id: ResetId): Promise<Result<PasswordReset, Problem>> {
  return permitted(await findResetById(actor.newsroom.id, id), () => mayAdminister(actor))
}
