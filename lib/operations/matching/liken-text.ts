import type { EarlierClaim } from '../../domain/matching/earlier-claim'
import type { Actor } from '../../domain/newsroom/actor'
import { type Result, succeed } from '../../domain/result'
import { claimsLike } from '../parts/claims-like'

/** The claims of the newsroom that say most nearly what a text says, likest first. */
export async function likenText(
  actor: Actor,
  text: string,
): Promise<Result<{ items: EarlierClaim[] }, never>> {
  return succeed(await claimsLike(actor, text, null))
}
