import { z } from 'zod'
import { written } from '../fields'
import { memberId, tokenId } from '../ids'
import { scopes } from './scopes'

/** How long a token may be good for, in days. */
export const longestTokenLife = 365

export const tokenInput = z.strictObject({
  name: written(100),
  scopes: z
    .array(z.enum(scopes))
    .min(1)
    .max(scopes.length)
    .overwrite((chosen) => scopes.filter((scope) => chosen.includes(scope))),
  days: z.int().min(1).max(longestTokenLife),
})
export type TokenInput = z.infer<typeof tokenInput>

/** A token by which a program acts as a member. Itself it is shown once, to who made it, and stored only as a hash. */
export const apiToken = z.object({
  id: tokenId,
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  owner: z.object({ id: memberId, name: z.string().nullable() }),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
})
export type ApiToken = z.infer<typeof apiToken>

/** What the token of a program looks like, so that it is known for one wherever it turns up. */
export const tokenShape = /^isnad_[\w-]{43}$/

/** How a request is marked in the history that was made by a token. */
export function markOfToken(token: string, request: string): string {
  return `token:${token}/${request}`
}

/** The id of the token by which a request was made; null when it was made by none. */
export function tokenIn(request: unknown): string | null {
  return typeof request === 'string' ? (/^token:([\da-f-]{36})\//.exec(request)?.[1] ?? null) : null
}
