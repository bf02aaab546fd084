import { z } from 'zod'
import { tokenId } from '../domain/ids'
import { apiToken, tokenInput } from '../domain/newsroom/api-token'
import type { Terms } from './terms'

/** Tokens by which programs act as a member. */
export const tokenTerms = {
  listTokens: {
    summary: 'Your tokens that are good still, newest first; to admins those of everybody',
    scope: 'admin',
    answer: { status: 200, schema: z.object({ items: z.array(apiToken) }) },
  },
  issueToken: {
    summary:
      'Make a token by which a program acts as you; the answer holds it, and it is shown this once. No token makes another',
    body: tokenInput,
    scope: 'session',
    adds: true,
    sensitive: true,
    answer: { status: 201, schema: apiToken.extend({ token: z.string().optional() }) },
    once: ['token'],
  },
  revokeToken: {
    summary: 'End a token at once: your own, and admins any',
    params: z.strictObject({ tokenId }),
    body: z.strictObject({}),
    scope: 'admin',
    sensitive: true,
    answer: { status: 201, schema: z.object({ id: tokenId }) },
  },
} as const satisfies Record<string, Terms>
