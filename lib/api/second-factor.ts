import { z } from 'zod'
import { memberId, passkeyId } from '../domain/ids'
import { passkeyInput } from '../domain/newsroom/passkey'
import { preparedTotp, secondFactor, totpInput } from '../domain/newsroom/second-factor'
import type { Terms } from './terms'

const withCodes = secondFactor.extend({ recoveryCodes: z.array(z.string()).optional() })

/** What members show beside their password. */
export const secondFactorTerms = {
  readSecondFactor: {
    summary: 'What you have set up to show beside your password, and how many recovery codes are left',
    scope: 'session',
    beforeFactor: true,
    answer: { status: 200, schema: secondFactor },
  },
  prepareTotp: {
    summary:
      'A new secret for an authenticator app; nothing is stored before a code of the app comes back with it',
    scope: 'session',
    beforeFactor: true,
    sensitive: true,
    answer: { status: 200, schema: preparedTotp },
    once: ['secret'],
  },
  addTotp: {
    summary:
      'Take codes of the app from now on. With the first factor the answer holds recovery codes, which are shown this once; ' +
      'every other session ends',
    body: totpInput,
    scope: 'session',
    beforeFactor: true,
    sensitive: true,
    answer: { status: 201, schema: withCodes },
    once: ['recoveryCodes'],
  },
  removeTotp: {
    summary:
      'Take codes of the app no more; refused where the newsroom requires a second factor of you and you have no other',
    body: z.strictObject({}),
    scope: 'session',
    sensitive: true,
    answer: { status: 201, schema: secondFactor },
  },
  preparePasskey: {
    summary:
      'What a browser makes a passkey by (PublicKeyCredentialCreationOptionsJSON); good for five minutes, once',
    body: z.strictObject({}),
    scope: 'session',
    beforeFactor: true,
    sensitive: true,
    answer: { status: 201, schema: z.object({ options: z.looseObject({}) }) },
  },
  addPasskey: {
    summary:
      'Take a passkey from now on. With the first factor the answer holds recovery codes, which are shown this once; every ' +
      'other session ends',
    body: passkeyInput,
    scope: 'session',
    beforeFactor: true,
    sensitive: true,
    answer: { status: 201, schema: withCodes },
    once: ['recoveryCodes'],
  },
  removePasskey: {
    summary:
      'Take a passkey no more; refused where the newsroom requires a second factor of you and you have no other',
    params: z.strictObject({ passkeyId }),
    body: z.strictObject({}),
    scope: 'session',
    sensitive: true,
    answer: { status: 201, schema: secondFactor },
  },
  renewRecoveryCodes: {
    summary: 'Make ten new recovery codes, which are shown this once; those before are good no more',
    body: z.strictObject({}),
    scope: 'session',
    sensitive: true,
    answer: { status: 201, schema: withCodes },
    once: ['recoveryCodes'],
  },
  resetSecondFactor: {
    summary:
      'Take from a member who lost it all that they show beside their password; their sessions end (admins)',
    params: z.strictObject({ memberId }),
    body: z.strictObject({}),
    scope: 'admin',
    sensitive: true,
    answer: { status: 201, schema: z.object({ id: memberId }) },
  },
} as const satisfies Record<string, Terms>
