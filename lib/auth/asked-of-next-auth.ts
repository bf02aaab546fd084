import type { NextRequest } from 'next/server'
import { z } from 'zod'

/** What a request to next-auth's addresses comes to, or the status with which it is turned away. */
export type Asked = { action: string; email: unknown; isSecondStep: boolean }
type Refusal = { status: 400 | 404 | 405 | 415; allow?: string }

/**
 * The addresses of next-auth that are served, by method. Those for other ways of signing in, and the log that anybody could
 * write to, are not: on some of them it fails, and nobody needs them.
 */
const served: Record<string, readonly string[]> = {
  csrf: ['GET'],
  session: ['GET', 'POST'],
  providers: ['GET'],
  signin: ['GET'],
  signout: ['GET', 'POST'],
  error: ['GET'],
  'callback/credentials': ['POST'],
}

/** Reads a request just as next-auth will, and turns away what it would answer with a failure. */
export async function readAsked(request: NextRequest, nextauth: readonly string[]): Promise<Asked | Refusal> {
  const action = nextauth.join('/')
  const methods = served[action]
  if (!methods) return { status: 404 }
  const { method } = request
  if (!methods.includes(method)) return { status: 405, allow: methods.join(', ') }
  if (!isPlainQuery(request)) return { status: 400 }
  if (method === 'GET') return { action, email: undefined, isSecondStep: false }

  const type = request.headers.get('content-type') ?? ''
  const isForm = /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)
  if (!isForm && !/^application\/json\s*(;|$)/i.test(type)) return { status: 415 }
  const text = await request.clone().text()
  const body = fields.safeParse(isForm ? formOf(text) : jsonOf(text))
  if (!body.success) return { status: 400 }
  const { callbackUrl, email, code, passkey } = body.data
  const isSound = callbackUrl === undefined || isAddress(callbackUrl, request)
  return isSound
    ? { action, email, isSecondStep: code !== undefined || passkey !== undefined }
    : { status: 400 }
}

/** Whether next-auth can make an address of it: a path of this site, or a whole address of the web. */
export function isAddress(text: string, { nextUrl }: NextRequest): boolean {
  const base = text.startsWith('/') ? nextUrl.origin : undefined
  return !control.test(text) && URL.canParse(text, base) && /^https?:$/.test(new URL(text, base).protocol)
}

/** The fields that next-auth looks at are texts; what else comes along it hands on to nobody. */
const text = z.string().optional()
const fields = z.looseObject({
  callbackUrl: text,
  csrfToken: text,
  code: text,
  passkey: text,
  json: z.union([text, z.boolean()]),
})

/** Each name once, without control characters, and a code where it puts what it is asked into a header as it is. */
function isPlainQuery(request: NextRequest): boolean {
  const { searchParams } = request.nextUrl
  const names = [...searchParams.keys()]
  if (new Set(names).size < names.length) return false
  if ([...searchParams].some((pair) => pair.some((part) => control.test(part)))) return false
  if (!/^[\w.-]{0,100}$/.test(searchParams.get('error') ?? '')) return false
  const callback = searchParams.get('callbackUrl')
  return !callback || isAddress(callback, request)
}

function formOf(text: string): unknown {
  const pairs = [...new URLSearchParams(text)]
  return new Set(pairs.map(([name]) => name)).size < pairs.length ? null : Object.fromEntries(pairs)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const control = /\p{Cc}/u
