import { randomBytes } from 'node:crypto'
import { addToken } from '../../data/api-token-record'
import { commit } from '../../data/commit'
import { newId } from '../../data/new-id'
import { tokenId } from '../../domain/ids'
import { recordToken } from '../../domain/membership/member-events'
import type { Actor } from '../../domain/newsroom/actor'
import type { ApiToken, TokenInput } from '../../domain/newsroom/api-token'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { hashOfToken } from '../parts/secret-link'
import { stampOf } from '../parts/stamp-of'

/**
 * Makes a token by which a program acts as who makes it, with their role as it stands whenever it is used, and for no more than its
 * scopes. It is 256 random bits; only their hash is stored, and it is never shown again.
 */
export async function issueToken(
  actor: Actor,
  { name, scopes, days }: TokenInput,
): Promise<Result<ApiToken & { token: string }, Problem>> {
  const token = `isnad_${randomBytes(32).toString('base64url')}`
  const { at, by } = stampOf(actor)
  const expiresAt = new Date(Date.parse(at) + days * 24 * 3_600_000).toISOString()
  const id = newId(tokenId)
  const made = { id, name, scopes, createdAt: at, expiresAt }
  const outcome = await commit(
    actor,
    null,
    recordToken(made),
    [addToken(actor.newsroom.id, actor.id, { ...made, tokenHash: hashOfToken(token) })],
    id,
  )
  if (outcome === 'stale') return fail({ code: 'stale' })
  return succeed({ ...made, owner: by, lastUsedAt: null, token })
}
