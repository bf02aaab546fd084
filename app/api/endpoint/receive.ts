import type { z } from 'zod'
import type { Call, CallName, Method } from '@/lib/api/calls'
import { contract, type Requests } from '@/lib/api/contract'
import type { Terms } from '@/lib/api/terms'
import { toFieldErrors } from '@/lib/domain/field-errors'
import { fail, type Result, succeed } from '@/lib/domain/result'
import { heavily } from '@/lib/heavy/heavily'
import { isOwnOrigin } from './own-origin'
import { answerProblem } from './problem-answer'
import { readBody } from './read-body'

/** What a request said, parsed: nothing behind this trusts anything else. */
export type Received<Name extends CallName> = Requests[Name] & {
  /** The body as it came, to tell one request from another. */
  text: string
  /** The last event that a reader of a stream knows of; null when none, or none that it can have had. */
  lastEvent: number | null
}

/** Refuses what does not come from our own pages or is not JSON, before anything else is looked at. */
export function refuseForeign(call: { method: Method }, request: Request): Response | null {
  if (call.method === 'GET') return null
  if (!isOwnOrigin(request)) return answerProblem({ code: 'foreign-origin' })
  return refuseOtherTypes(call, request)
}

/** Refuses what is not JSON. */
export function refuseOtherTypes({ method }: { method: Method }, request: Request): Response | null {
  if (method === 'GET') return null
  const type = request.headers.get('content-type') ?? ''
  return /^application\/json\s*(;|$)/i.test(type) ? null : answerProblem({ code: 'not-json' })
}

export async function receive<Name extends CallName>(
  { name }: Call<Name>,
  request: Request,
  context: { params: Promise<unknown> },
): Promise<Result<Received<Name>, Response>> {
  const call: Terms = contract[name]
  const params = call.params?.safeParse(await context.params)
  // An id that cannot be one is the id of nothing.
  if (params && !params.success) return fail(answerProblem({ code: 'not-found' }))
  const query = call.query?.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (query && !query.success) return fail(answerProblem({ code: 'invalid', ...errorsIn(query) }))

  const version = versionIn(request.headers.get('if-match'))
  if (version === null)
    return fail(answerProblem({ code: 'malformed', errors: [{ path: 'If-Match', code: 'invalid' }] }))
  if (version === undefined && call.ifMatch === 'required') {
    return fail(answerProblem({ code: 'precondition-required' }))
  }

  const read = call.body ? await readBody(request, call.maximumBytes ?? 262_144) : succeed('')
  if (!read.ok) return fail(answerProblem(read.problem))
  const body = call.body ? await readInTime(name, read.value) : succeed(undefined)
  if (!body.ok) return fail(answerProblem(body.problem))

  // What each schema gives is what the call's own types say; TypeScript cannot follow that through the optional ones.
  const lastEvent = numberIn(request.headers.get('last-event-id'))
  const said = { params: params?.data, query: query?.data, body: body.value }
  const received = { ...said, version, text: read.value, lastEvent }
  return succeed(received as Received<Name>)
}

function errorsIn(result: z.ZodSafeParseError<unknown>) {
  return toFieldErrors(result.error.issues)
}

/** What is no longer than people write is read at once: letter by letter that is quicker than what else is heavy. */
function readInTime(name: CallName, text: string) {
  return heavily('readJsonBody', text.length / 8, name, text)
}

/** `"3"`, `W/"3"` or `3`; undefined when there is none, null when it is something else. */
function versionIn(header: string | null): number | undefined | null {
  if (header === null) return undefined
  const match = /^(?:W\/)?(?:"(\d{1,9})"|(\d{1,9}))$/.exec(header.trim())
  return match ? Number(match[1] ?? match[2]) : null
}

function numberIn(header: string | null): number | null {
  return header !== null && /^\d{1,15}$/.test(header) ? Number(header) : null
}
