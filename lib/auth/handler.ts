import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { email } from '../domain/member'
import { addressOf, authOptions } from './options'
import { secondsToWait } from './throttle'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth's own routes, with guessing slowed down in front of them, and with what would make it fail turned away. */
export async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  const body = request.method === 'POST' ? await bodyOf(request) : {}
  const callback = request.nextUrl.searchParams.get('callbackUrl')
  if (!body || (callback && !isAddress(callback, request))) return malformed()
  await dropMalformedCallback(request)

  const action = (await context.params).nextauth.join('/')
  if (action === 'callback/credentials' && request.method !== 'POST') {
    return new Response(null, { status: 405, headers: { allow: 'POST' } })
  }
  if (action === 'callback/credentials') {
    const known = email.safeParse(body.email)
    // What is no address belongs to nobody; next-auth turns it away without asking the database.
    const wait = known.success ? await secondsToWait(known.data, addressOf(request.headers)) : 0
    if (wait > 0) return throttled(request, wait)
  }
  const answer: Response = await NextAuth(authOptions())(request, context)
  answer.headers.set('cache-control', 'no-store')
  return answer
}

/** The fields of a body just as next-auth will read them; null when it would fail on them. */
async function bodyOf(request: NextRequest): Promise<{ email?: unknown } | null> {
  const type = request.headers.get('content-type') ?? ''
  const text = await request.clone().text()
  if (!type.includes('application/json')) return Object.fromEntries(new URLSearchParams(text))
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

/** next-auth answers 500 for as long as a browser sends it a callback address that is none. */
async function dropMalformedCallback(request: NextRequest): Promise<void> {
  const jar = await cookies()
  for (const name of ['next-auth.callback-url', '__Secure-next-auth.callback-url']) {
    const address = jar.get(name)?.value
    if (address && !isAddress(address, request)) jar.delete(name)
  }
}

function isAddress(text: string, { nextUrl }: NextRequest): boolean {
  const base = text.startsWith('/') ? nextUrl.origin : undefined
  return URL.canParse(text, base) && /^https?:$/.test(new URL(text, base).protocol)
}

function malformed(): Response {
  const code = 'malformed'
  const body = { type: `urn:isnad:problem:${code}`, title: 'The request cannot be read', status: 400, code }
  return Response.json(body, { status: 400, headers: { 'content-type': 'application/problem+json' } })
}

/** In the shape that next-auth's client expects, and with the status and the header that everybody else does. */
function throttled(request: NextRequest, wait: number): Response {
  const url = new URL('/sign-in?error=Throttled', request.url).toString()
  return Response.json({ url, code: 'throttled' }, { status: 429, headers: { 'retry-after': String(wait) } })
}
