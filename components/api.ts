import { memberHeader } from '@/lib/domain/newsroom/actor'
import type { FieldError, FieldErrorCode, Problem, RefusalReason } from '@/lib/domain/problem'
import { fail, type Result, succeed } from '@/lib/domain/result'
import { newId } from './new-id'

/** Why the server did not do what was asked; `offline` when it could not be asked at all. */
export type ApiProblem = {
  status: number
  code: ProblemCode
  errors: FieldError[]
  reason?: RefusalReason
  state?: string
  /** On a 412 or 409: the thing as it stands now, as the API gives it. */
  current?: unknown
}

export type ProblemCode = Problem['code'] | (typeof transportCodes)[number]

export type Sending = {
  method: 'GET' | 'POST' | 'PATCH'
  body?: unknown
  /** The version that the person was looking at. */
  ifMatch?: number | undefined
  /** The same for every try of one intended action, see `newId`. */
  idempotencyKey?: string | undefined
  /** For whom the page was made that sends this: nothing is done in the name of anybody else. */
  member?: string | undefined
  signal?: AbortSignal
}

/** Asks the API (`/articles/…`, below /api/v1); `read` turns its JSON into what the caller works with. */
export async function callApi<Value>(
  path: string,
  read: (json: unknown) => Value,
  { method, body, ifMatch, idempotencyKey, member, signal }: Sending,
): Promise<Result<Value, ApiProblem>> {
  const headers = new Headers({ accept: 'application/json' })
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (ifMatch !== undefined) headers.set('if-match', `"${ifMatch}"`)
  if (method !== 'GET') headers.set('idempotency-key', idempotencyKey ?? newId())
  if (member !== undefined) headers.set(memberHeader, member)
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
    const json: unknown = await response.json().catch(() => null)
    return response.ok ? succeed(read(json)) : fail(readProblem(response.status, json))
  } catch (error) {
    // fetch rejects with TypeError when there is no connection; anything else is a surprise.
    if (error instanceof TypeError) return fail({ status: 0, code: 'offline', errors: [] })
    throw error
  }
}

/** Whether the action may have happened although no answer came: then only the same key may try again. */
export function isUncertain(problem: ApiProblem): boolean {
  return problem.status === 0 || problem.status >= 500 || problem.code === 'busy'
}

function readProblem(status: number, json: unknown): ApiProblem {
  const body = isRecord(json) ? json : {}
  const problem: ApiProblem = {
    status,
    code: knownCodes.find((code) => code === body.code) ?? 'unexpected',
    errors: Array.isArray(body.errors) ? body.errors.flatMap(readFieldError) : [],
  }
  const reason = refusalReasons.find((known) => known === body.reason)
  if (reason) problem.reason = reason
  if (typeof body.state === 'string') problem.state = body.state
  if (body.current !== undefined) problem.current = body.current
  return problem
}

function readFieldError(json: unknown): FieldError[] {
  if (!isRecord(json) || typeof json.path !== 'string') return []
  const code = fieldErrorCodes.find((known) => known === json.code) ?? 'invalid'
  if (!isRecord(json.detail)) return [{ path: json.path, code }]
  const detail: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(json.detail)) {
    if (typeof value === 'string' || typeof value === 'number') detail[name] = value
  }
  return [{ path: json.path, code, detail }]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const transportCodes = [
  'signed-out',
  'other-member',
  'precondition-required',
  'malformed',
  'idempotency-conflict',
  'busy',
  'foreign-origin',
  'not-json',
  'offline',
  'unexpected',
] as const

const knownCodes: readonly ProblemCode[] = [
  'not-found',
  'forbidden',
  'wrong-state',
  'stale-proposal',
  'stale',
  'invalid',
  'too-large',
  'closed',
  'throttled',
  ...transportCodes,
]

const refusalReasons: readonly RefusalReason[] = [
  'needs-journalist',
  'needs-editor',
  'needs-admin',
  'needs-withdrawer',
  'own-proposal',
]

// A record, so that a code added to the domain and forgotten here does not compile.
const fieldErrorCodes = Object.values({
  invalid: 'invalid',
  required: 'required',
  'too-long': 'too-long',
  'too-large': 'too-large',
  'too-many-paragraphs': 'too-many-paragraphs',
  'too-many-sentences': 'too-many-sentences',
  'too-many-unseen': 'too-many-unseen',
  'too-many-claims': 'too-many-claims',
  'too-many-pieces': 'too-many-pieces',
  'too-many-comments': 'too-many-comments',
  'not-a-url': 'not-a-url',
  'not-a-date': 'not-a-date',
  'not-a-language': 'not-a-language',
  'unseen-character': 'unseen-character',
  'contains-nul': 'contains-nul',
  'contains-lone-surrogate': 'contains-lone-surrogate',
  'outside-text': 'outside-text',
  'no-words': 'no-words',
  'revision-is-not-current': 'revision-is-not-current',
  'needs-supporting-evidence': 'needs-supporting-evidence',
  'needs-contradicting-evidence': 'needs-contradicting-evidence',
  'needs-reason-code': 'needs-reason-code',
  'needs-two-origins': 'needs-two-origins',
  'unknown-source': 'unknown-source',
  'email-taken': 'email-taken',
  'password-too-short': 'password-too-short',
  'password-too-long': 'password-too-long',
  'password-too-common': 'password-too-common',
  'password-wrong': 'password-wrong',
  'member-disabled': 'member-disabled',
  'last-admin': 'last-admin',
} satisfies { [Code in FieldErrorCode]: Code })
