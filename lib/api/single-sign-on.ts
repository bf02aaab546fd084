import { z } from 'zod'
import { identityId } from '../domain/ids'
import { identity, linkingInput, signOnAnswer, signOnInput, signOnOutcome } from '../domain/newsroom/identity'
import type { Terms } from './terms'

const maximumOpenJson = 16_384
const away = z.object({
  url: z.string().describe('Where the browser goes: the provider, which sends it back to /single-sign-on'),
})
const identities = z.object({ items: z.array(identity) })

/** Signing in by a provider of OpenID Connect. */
export const singleSignOnTerms = {
  beginSignOn: {
    summary:
      'Be sent to a provider to sign in, to become a member by an invitation, or with anew to show once more that it is you. ' +
      'The browser keeps who is waited for, for ten minutes',
    body: signOnInput,
    open: true,
    maximumBytes: maximumOpenJson,
    answer: { status: 201, schema: away },
  },
  finishSignOn: {
    summary:
      'Sign in by the query with which the provider sent the browser back; it works once. second-factor: go on at ' +
      'POST /api/auth/callback/credentials with a code or a passkey',
    body: signOnAnswer,
    open: true,
    watched: true,
    maximumBytes: maximumOpenJson,
    answer: { status: 201, schema: signOnOutcome },
  },
  listIdentities: {
    summary: 'By which identities at providers you may sign in',
    scope: 'session',
    answer: { status: 200, schema: identities },
  },
  beginLinking: {
    summary: 'Be sent to a provider to sign in by it from now on',
    body: linkingInput,
    scope: 'session',
    sensitive: true,
    answer: { status: 201, schema: away },
  },
  linkIdentity: {
    summary:
      'Sign in by an identity from now on, by the query with which the provider sent the browser back; answers all of yours',
    body: signOnAnswer,
    scope: 'session',
    sensitive: true,
    answer: { status: 201, schema: identities },
  },
  unlinkIdentity: {
    summary:
      'Sign in by an identity no more; refused where you had no other way in. Every other session ends; answers those that are left',
    params: z.strictObject({ identityId }),
    body: z.strictObject({}),
    scope: 'session',
    sensitive: true,
    answer: { status: 201, schema: identities },
  },
} as const satisfies Record<string, Terms>
