import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { isForOther, memberHeader } from '../domain/newsroom/actor'
import { email } from '../domain/newsroom/member'
import { tell } from '../request-scope'
import { findActor } from './actor'
import { isAddress, readAsked } from './asked-of-next-auth'
import { networkOf } from './network'
import { authOptions } from './options'
import { addressOf, type SignInOutcome, signInWait } from './sign-in'

type Context = { params: Promise<{ nextauth: string[] }> }

/**
 * next-auth's own routes, with guessing slowed down in front of them, and with what would make it fail turned away. What
 * fails behind it is thrown here, for next-auth would make a wrong password of a database that is away.
 */
export async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  const asked = await readAsked(request, (await context.params).nextauth)
  if ('status' in asked) return refused(asked)
  await dropMalformedCookies(request)

  if (asked.action === 'signout' && request.method === 'POST') {
    const actor = await findActor()
    tell({ call: 'signOut', watched: true, ...(actor && { newsroom: actor.newsroom.id, member: actor.id }) })
    if (actor && isForOther(actor, request.headers.get(memberHeader))) return refused({ status: 409 })
  }
  if (asked.action === 'callback/credentials') {
    const call = asked.isSecondStep ? 'showSecondFactor' : 'signIn'
    tell({ call, watched: true, network: networkOf(addressOf(request.headers)) })
    const known = email.safeParse(asked.email)
    // What is no address belongs to nobody; next-auth turns it away without asking the database.
    const wait =
      known.success && !asked.isSecondStep ? await signInWait(known.data, addressOf(request.headers)) : 0
    if (wait > 0) return throttled(request, wait)
  }
  let failure: { error: unknown } | undefined
  let outcome: SignInOutcome | undefined
  const options = authOptions({
    onFailure: (error) => {
      failure = { error }
    },
    onOutcome: (came) => {
      outcome = came
    },
  })
  const answer: Response = await NextAuth(options)(request, context)
  if (failure) throw failure.error
  const unfinished = outcome && answerUnfinished(request, outcome)
  if (unfinished) return unfinished
  answer.headers.set('cache-control', 'no-store')
  return answer
}

/** next-auth answers 500 for as long as a browser sends it a callback address that is none. */
async function dropMalformedCookies(request: NextRequest): Promise<void> {
  const jar = await cookies()
  for (const name of ['next-auth.callback-url', '__Secure-next-auth.callback-url']) {
    const address = jar.get(name)?.value
    if (address && !isAddress(address, request)) jar.delete(name)
  }
}

const refusals = {
  400: { code: 'malformed', title: 'The request cannot be read' },
  404: { code: 'not-found', title: 'There is no such thing here' },
  405: { code: 'method-not-allowed', title: 'This method is not to be had here' },
  // Somebody else is signed in than the one who wanted to leave.
  409: { code: 'other-member', title: 'Another member is signed in than the one this was made for' },
  415: { code: 'not-json', title: 'The body has to be application/json or a form' },
} as const

function refused({ status, allow }: { status: keyof typeof refusals; allow?: string }): Response {
  const { code, title } = refusals[status]
  const body = { type: `urn:isnad:problem:${code}`, title, status, code }
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  if (allow) headers.set('allow', allow)
  return Response.json(body, { status, headers })
}

/** What next-auth knows no answer for: more is asked of who said the right password, or they have to begin anew. */
function answerUnfinished(request: NextRequest, outcome: SignInOutcome): Response | null {
  if (outcome.kind === 'throttled') return throttled(request, outcome.wait)
  if (outcome.kind === 'second-factor') {
    const { passkey } = outcome
    return answerInItsShape(request, 401, 'second-factor', 'SecondFactor', { passkey })
  }
  if (outcome.kind === 'password-off') return answerInItsShape(request, 401, 'password-off', 'PasswordOff')
  return outcome.kind === 'over' ? answerInItsShape(request, 401, 'sign-in-over', 'SignInOver') : null
}

function throttled(request: NextRequest, wait: number): Response {
  const answer = answerInItsShape(request, 429, 'throttled', 'Throttled')
  answer.headers.set('retry-after', String(wait))
  return answer
}

/** In the shape that next-auth's client expects, and with the status that everybody else does. */
function answerInItsShape(
  request: NextRequest,
  status: number,
  code: string,
  error: string,
  more: Record<string, unknown> = {},
): Response {
  tell({ code })
  const url = new URL(`/sign-in?error=${error}`, request.url).toString()
  return Response.json({ url, code, ...more }, { status, headers: { 'cache-control': 'no-store' } })
}
