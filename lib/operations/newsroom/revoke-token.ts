import { findToken, revokeToken as revokeTokenRecord } from '../../data/api-token-record'
import { commit } from '../../data/commit'
import type { TokenId } from '../../domain/ids'
import { recordTokenEnd } from '../../domain/membership/member-events'
import type { Actor } from '../../domain/newsroom/actor'
import { mayEndToken } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'

/** Ends a token at once: whatever program has it acts no more. */
export async function revokeToken(actor: Actor, id: TokenId): Promise<Result<{ id: TokenId }, Problem>> {
  const { id: newsroom } = actor.newsroom
  const found = permitted(await findToken(newsroom, id), (token) => mayEndToken(actor, token))
  if (!found.ok) return found

  const outcome = await commit(actor, null, recordTokenEnd(found.value), [revokeTokenRecord(newsroom, id)])
  return outcome === 'done' ? succeed({ id }) : fail({ code: 'not-found' })
}
