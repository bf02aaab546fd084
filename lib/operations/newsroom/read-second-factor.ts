import type { Actor } from '../../domain/newsroom/actor'
import type { SecondFactor } from '../../domain/newsroom/second-factor'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'
import { ownFactor } from '../parts/own-factor'

/** What somebody has set up to show beside their password. */
export async function readSecondFactor(actor: Actor): Promise<Result<SecondFactor, Problem>> {
  return succeed(await ownFactor(actor))
}
