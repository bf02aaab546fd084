import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import { addChallenge, listPasskeys, notePasskey, takeChallenge } from '../data/passkey-record'
import type { AccountId } from '../domain/ids'
import type { Actor } from '../domain/newsroom/actor'
import type { KeptPasskey, NewCredential, ShownCredential } from '../domain/newsroom/passkey'
import { invalid, type Problem } from '../domain/problem'
import { fail, type Result, succeed } from '../domain/result'
import { env } from '../env'

/** What a browser is told to make a passkey by; what it has to sign is good for five minutes, once. */
export async function preparePasskey(
  actor: Actor,
): Promise<Result<{ options: Record<string, unknown> }, Problem>> {
  const party = relyingParty()
  if (!party) return fail({ code: 'wrong-state', state: 'no-domain' })
  const existing = await listPasskeys(actor.account)
  const options = await generateRegistrationOptions({
    rpName: 'Isnad',
    rpID: party.id,
    userName: actor.name,
    userID: new TextEncoder().encode(actor.account),
    attestationType: 'none',
    excludeCredentials: existing.map(named),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    timeout: lifetime,
  })
  await addChallenge(actor.account, options.challenge, new Date(Date.now() + lifetime))
  return succeed({ options: { ...options } })
}

/** What is kept of a new passkey, once it has signed what they were given to sign, here, and has made sure of who holds it. */
export async function confirmPasskey(
  account: AccountId,
  credential: NewCredential,
): Promise<Result<KeptPasskey, Problem>> {
  const party = relyingParty()
  const challenge = challengeIn(credential.response.clientDataJSON)
  if (!party || challenge === null || !(await takeChallenge(account, challenge))) return refused
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: credential as Parameters<typeof verifyRegistrationResponse>[0]['response'],
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    })
    if (!verified) return refused
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    return succeed({ credentialId: id, publicKey, counter, transports })
  } catch {
    // It throws for all that is not as it should be, and does nothing else that could fail.
    return refused
  }
}

/** What a browser is told to have one of these passkeys sign; null where there are none, or none can be used here. */
export async function askForPasskey(passkeys: readonly KeptPasskey[]): Promise<{ challenge: string } | null> {
  const party = relyingParty()
  if (!party || passkeys.length === 0) return null
  return generateAuthenticationOptions({
    rpID: party.id,
    allowCredentials: passkeys.map(named),
    userVerification: 'required',
    timeout: lifetime,
  })
}

/** Whether one of the account's passkeys signed this challenge, here, and its count went on. */
export async function isSignedByPasskey(
  account: AccountId,
  credential: ShownCredential,
  challenge: string,
): Promise<boolean> {
  const party = relyingParty()
  const passkey = (await listPasskeys(account)).find(({ credentialId }) => credentialId === credential.id)
  if (!party || !passkey) return false
  const { credentialId, publicKey, counter } = passkey
  const outcome = await verifyAuthenticationResponse({
    response: credential as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: { id: credentialId, publicKey, counter },
    requireUserVerification: true,
  }).catch(() => null)
  if (!outcome?.verified) return false
  return notePasskey(account, passkey.id, { from: counter, to: outcome.authenticationInfo.newCounter })
}

/** For whom passkeys are made: the public address of the installation. Browsers take no IP address, and http on this machine alone. */
function relyingParty(): { id: string; origin: string } | null {
  const { hostname, origin, protocol } = new URL(env().NEXTAUTH_URL)
  const isAddress = /^[\d.]+$|^\[/.test(hostname)
  const isSecure = protocol === 'https:' || hostname === 'localhost'
  return isSecure && !isAddress ? { id: hostname, origin } : null
}

function named({ credentialId, transports }: KeptPasskey) {
  return { id: credentialId, transports: transports as AuthenticatorTransport[] }
}

function challengeIn(clientData: string): string | null {
  try {
    return z
      .object({ challenge: z.string() })
      .parse(JSON.parse(Buffer.from(clientData, 'base64url').toString())).challenge
  } catch {
    return null
  }
}

type AuthenticatorTransport = NonNullable<
  NonNullable<Parameters<typeof generateAuthenticationOptions>[0]['allowCredentials']>[number]['transports']
>[number]

const refused = fail(invalid('credential', 'passkey-refused'))

/** Milliseconds. */
const lifetime = 5 * 60 * 1000
