import { findToken } from '../../data/api-token-record'
import type { TokenId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { ApiToken } from '../../domain/newsroom/api-token'
import { mayEndToken } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import type { Result } from '../../domain/result'
import { permitted } from '../parts/permitted'

/** One that is good still. */
export async function readToken(actor: Actor, id: TokenId): Promise<Result<ApiToken, Problem>> {
  return permitted(await findToken(actor.newsroom.id, id), (token) => mayEndToken(actor, token))
}
