import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { addressOf, authOptions } from './options'
import { secondsToWait } from './throttle'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth's own routes, with guessing slowed down in front of them. */
export async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  if (request.method === 'POST' && nextauth.join('/') === 'callback/credentials') {
    const wait = await secondsToWait(await emailIn(request), addressOf(request.headers))
    if (wait > 0) return throttled(request, wait)
  }
  const answer: Response = await NextAuth(authOptions())(request, context)
  answer.headers.set('cache-control', 'no-store')
  return answer
}

/** In the shape that next-auth's client expects, and with the status and the header that everybody else does. */
function throttled(request: NextRequest, wait: number): Response {
  const url = new URL('/sign-in?error=Throttled', request.url).toString()
  return Response.json({ url, code: 'throttled' }, { status: 429, headers: { 'retry-after': String(wait) } })
}

async function emailIn(request: NextRequest): Promise<string> {
  const body = await request.clone().text()
  const json = request.headers.get('content-type')?.includes('json')
  try {
    const value: unknown = json ? JSON.parse(body)?.email : new URLSearchParams(body).get('email')
    return typeof value === 'string' ? value : ''
  } catch {
    return ''
  }
}
