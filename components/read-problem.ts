import { type ApiProblem, apiProblemCodes } from '@/lib/api/problem'
import { isRecord } from '@/lib/domain/is-record'
import { type FieldError, fieldErrorCodes, publicationHindrances, refusalReasons } from '@/lib/domain/problem'

/** The problem that an answer of the API tells of. `json` is whatever came, maybe from somebody between us and the server. */
export function readProblem<Current>(status: number, json: unknown): ApiProblem<Current> {
  const body = isRecord(json) ? json : {}
  const problem: ApiProblem<Current> = {
    status,
    code: apiProblemCodes.find((code) => code === body.code) ?? 'unexpected',
    errors: Array.isArray(body.errors) ? body.errors.flatMap(readFieldError) : [],
  }
  const told = Object.entries(readers).flatMap(([name, read]) => {
    const value = read(body[name])
    return value === undefined ? [] : [[name, value] as const]
  })
  Object.assign(problem, Object.fromEntries(told))
  // Typed by the contract as an answer is.
  if (body.current !== undefined) problem.current = body.current as Current
  return problem
}

type More = Required<Omit<ApiProblem, 'status' | 'code' | 'errors' | 'current'>>

/** All that some problems say besides: whatever is added to the type is read here, or it does not compile. */
const readers: { [Name in keyof More]: (value: unknown) => More[Name] | undefined } = {
  reason: (value) => refusalReasons.find((known) => known === value),
  state: (value) => (typeof value === 'string' ? value : undefined),
  because: (value) => publicationHindrances.find((known) => known === value),
  claims: (value) => (Array.isArray(value) ? value.filter((one) => typeof one === 'number') : undefined),
  more: (value) => (typeof value === 'number' ? value : undefined),
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
