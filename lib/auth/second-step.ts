import { randomUUID } from 'node:crypto'
import { commit } from '../data/commit'
import { findFactors, isRecoveryCode, spendRecoveryCode, takeStep } from '../data/factor-record'
import { findMemberByEmail } from '../data/session-record'
import { recordRecovery } from '../domain/membership/factor-events'
import { shownCredential } from '../domain/newsroom/passkey'
import { type Factor, recoveryCodeIn } from '../domain/newsroom/second-factor'
import { requestScope, tell } from '../request-scope'
import { sha256Of } from '../sha256'
import { type Asked, type Entering, findAsked } from './asked-factor'
import { knownDevice } from './device'
import { isSignedByPasskey } from './passkeys'
import { enter, type RequestHeaders, type SignInOutcome } from './sign-in'
import { tryOwnSecret } from './throttle'
import { stepOfSealed } from './totp'

/**
 * Goes on with a sign-in whose password was right. Guesses are counted by account, but those of a device that signed in before by that
 * device: whoever knows the password alone keeps its owner's own browser not out.
 */
export async function takeSecondStep(
  { code, passkey }: { code?: unknown; passkey?: unknown },
  headers: RequestHeaders,
): Promise<SignInOutcome> {
  const asked = await findAsked()
  if (!asked) return { kind: 'over' }
  tell({ member: asked.member })
  if (passkey !== undefined) return takePasskey(asked, passkey, headers)
  if (typeof code !== 'string' || code.length > 100) return { kind: 'refused' }
  const device = await knownDevice(asked.email, asked.passwordHash)
  const shown: { factor: Factor | null } = { factor: null }
  const outcome = await tryOwnSecret(`factor ${device ?? asked.account}`, async () => {
    shown.factor = await factorShownBy(asked, code)
    return shown.factor !== null
  })
  if (typeof outcome === 'object') return { kind: 'throttled', wait: outcome.wait }
  if (outcome === 'wrong') return { kind: 'refused' }
  return shown.factor === null ? { kind: 'refused' } : finish(asked, shown.factor, headers)
}

/** What there is to sign is signed once, whatever comes of it. Nobody guesses a signature, so nothing is counted. */
async function takePasskey(asked: Asked, said: unknown, headers: RequestHeaders): Promise<SignInOutcome> {
  const challenge = await asked.takeChallenge()
  const credential = shownCredential.safeParse(jsonIn(said))
  if (challenge === null || !credential.success) return { kind: 'refused' }
  const isSigned = await isSignedByPasskey(asked.account, credential.data, challenge)
  return isSigned ? finish(asked, 'passkey', headers) : { kind: 'refused' }
}

async function finish(asked: Asked, factor: Factor, headers: RequestHeaders): Promise<SignInOutcome> {
  if (!(await asked.end())) return { kind: 'over' }
  tell({ factor })
  return enter(asked, factor, headers, new Date())
}

function jsonIn(text: unknown): unknown {
  try {
    return typeof text === 'string' && text.length <= 50_000 ? JSON.parse(text) : null
  } catch {
    return null
  }
}

/** By what a code is the account's; it is used up. Null where it is none of theirs, or was used before. */
async function factorShownBy(entering: Entering, code: string): Promise<Factor | null> {
  const { account } = entering
  const { totp } = await findFactors(account)
  const step = totp && stepOfSealed(account, totp.sealedSecret, code)
  if (step !== null) return (await takeStep(account, step)) ? 'totp' : null
  const recovery = recoveryCodeIn(code)
  return recovery !== null && (await spend(entering, recovery)) ? 'recovery' : null
}

/** Uses a recovery code up; it stands in the history that one was, for there are few. */
async function spend({ account, email }: Entering, code: string): Promise<boolean> {
  const hash = sha256Of(code)
  const found = (await isRecoveryCode(account, hash)) && (await findMemberByEmail(email))
  if (!found) return false
  const actor = { ...found, request: { id: requestScope()?.id ?? randomUUID() } }
  return (await commit(actor, null, recordRecovery(actor), [spendRecoveryCode(account, hash)])) === 'done'
}
