import type { Call, CallName } from '@/lib/api/calls'
import type { Answers, Currents, Sent } from '@/lib/api/contract'
import type { ApiProblem } from '@/lib/api/problem'
import { isRecord } from '@/lib/domain/is-record'
import { memberHeader } from '@/lib/domain/newsroom/actor'
import { fail, type Result, succeed } from '@/lib/domain/result'
import { newId } from './new-id'
import { readProblem } from './read-problem'

/** How a call is made, whatever it says. */
type Manner = {
  /** The same for every try of one intended action, see `newId`. */
  idempotencyKey?: string | undefined
  /** For whom the page was made that sends this: nothing is done in the name of anybody else. */
  member?: string | undefined
  signal?: AbortSignal
  /** Goes on when the page is left; for short requests alone. */
  keepalive?: boolean
}

/** What came of a call: its answer, or why the server did not do what was asked. */
export type Outcome<Name extends CallName> = Result<Answers[Name], ApiProblem<Currents[Name]>>

/** Asks the API. What a call takes and answers is said by the contract that its route is compiled against. */
export async function callApi<Name extends CallName>(
  call: Call<Name>,
  sent: Sent[Name],
  { idempotencyKey, member, signal, keepalive = false }: Manner = {},
): Promise<Outcome<Name>> {
  const { params = {}, query = {}, body, version }: Parts = sent
  const headers = new Headers({ accept: 'application/json' })
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (version !== undefined) headers.set('if-match', `"${version}"`)
  if (call.method !== 'GET') headers.set('idempotency-key', idempotencyKey ?? newId())
  if (member !== undefined) headers.set(memberHeader, member)
  try {
    const response = await fetch(`/api/v1${filled(call.path, params)}${inQuery(query)}`, {
      method: call.method,
      headers,
      keepalive,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
    const json: unknown = await response.json().catch(() => null)
    if (!response.ok) return fail(readProblem<Currents[Name]>(response.status, json))
    // Somebody between us and the server may answer in its place, such as a network that wants a sign-in first.
    if (!isRecord(json)) return fail({ status: response.status, code: 'unexpected', errors: [] })
    // The route that answered does not compile unless its answer is of this type.
    return succeed(json as Answers[Name])
  } catch (error) {
    // fetch rejects with TypeError when there is no connection; anything else is a surprise.
    if (error instanceof TypeError) return fail({ status: 0, code: 'offline', errors: [] })
    throw error
  }
}

/** Everything that any call may be sent with. */
type Parts = {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  version?: number | undefined
}

function filled(path: string, params: Record<string, unknown>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(params[name])))
}

function inQuery(query: Record<string, unknown>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

/** Whether the action may have happened although no answer came: then only the same key may try again. */
export function isUncertain(problem: ApiProblem): boolean {
  return problem.status === 0 || problem.status >= 500 || problem.code === 'busy'
}
