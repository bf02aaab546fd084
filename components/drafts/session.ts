import { memberHeader } from '@/lib/domain/newsroom/actor'

/**
 * How signing in ended. `second-factor`: the password was right, and more is asked; `over`: that was too long ago; `passwordOff`: it was right, but lets nobody in; `throttled`: too many
 * attempts; `unreachable`: no answer came.
 */
export type SignInOutcome =
  | 'signed-in'
  | 'second-factor'
  | 'over'
  | 'passwordOff'
  | 'refused'
  | 'throttled'
  | 'busy'
  | 'unreachable'

/** Signs in; hands what a passkey has to sign to `onAsked`, or null, where the outcome is `second-factor`. */
export function signIn(
  email: string,
  password: string,
  onAsked?: (passkey: Record<string, unknown> | null) => void,
): Promise<SignInOutcome> {
  return enter({ email, password }, onAsked)
}

/** Goes on after `second-factor`, with a code of an app or a recovery code, or with what a passkey has signed, as JSON. */
export function showFactor(shown: { code: string } | { passkey: string }): Promise<SignInOutcome> {
  return enter(shown)
}

async function enter(
  fields: Record<string, string>,
  onAsked?: (passkey: Record<string, unknown> | null) => void,
): Promise<SignInOutcome> {
  try {
    const response = await postToAuth('callback/credentials', fields)
    if (response.status === 429) return 'throttled'
    if (response.status >= 500) return 'busy'
    const { error, passkey } = await answerOf(response)
    if (error === 'SecondFactor') onAsked?.(passkey)
    if (error === null) return response.ok ? 'signed-in' : 'refused'
    return outcomes[error] ?? 'refused'
  } catch {
    return 'unreachable'
  }
}

const outcomes: Record<string, SignInOutcome> = {
  Throttled: 'throttled',
  SecondFactor: 'second-factor',
  SignInOver: 'over',
  PasswordOff: 'passwordOff',
}

/** `other-member`: the session is another member's by now, and stays. `unreachable`: the server did not confirm. */
export type SignOutOutcome = 'signed-out' | 'other-member' | 'unreachable'

/** Ends the session of this member, or with null whosever it is. */
export async function signOut(member: string | null): Promise<SignOutOutcome> {
  try {
    const answer = await postToAuth('signout', {}, member === null ? {} : { [memberHeader]: member })
    if (answer.status === 409) return 'other-member'
    return answer.ok ? 'signed-out' : 'unreachable'
  } catch {
    return 'unreachable'
  }
}

/** next-auth takes forms, with the token it hands out against foreign ones. */
async function postToAuth(
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const { csrfToken } = readToken(await (await fetch('/api/auth/csrf')).json())
  const body = new URLSearchParams({ ...fields, csrfToken, json: 'true', callbackUrl: location.origin })
  return fetch(`/api/auth/${path}`, { method: 'POST', body, headers })
}

function readToken(answer: unknown): { csrfToken: string } {
  if (
    typeof answer === 'object' &&
    answer !== null &&
    'csrfToken' in answer &&
    typeof answer.csrfToken === 'string'
  ) {
    return { csrfToken: answer.csrfToken }
  }
  throw new Error('The server gave no token for signing in.')
}

/** next-auth answers with the address to go to, and says in its query what went wrong. */
async function answerOf(
  response: Response,
): Promise<{ error: string | null; passkey: Record<string, unknown> | null }> {
  const answer: unknown = await response.json().catch(() => null)
  if (typeof answer !== 'object' || answer === null || !('url' in answer) || typeof answer.url !== 'string')
    return { error: null, passkey: null }
  const error = new URL(answer.url, location.origin).searchParams.get('error')
  const passkey = 'passkey' in answer && typeof answer.passkey === 'object' ? answer.passkey : null
  return { error, passkey: passkey && { ...passkey } }
}
