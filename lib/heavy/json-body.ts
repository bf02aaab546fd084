import type { CallName } from '../api/calls'
import { contract } from '../api/contract'
import type { Terms } from '../api/terms'
import { toFieldErrors } from '../domain/field-errors'
import type { FieldError } from '../domain/problem'
import { fail, type Result, succeed } from '../domain/result'

/** Why a body is none, or is not what its call takes: the first of its fields, and how many more there are. */
export type BodyRefusal = { code: 'malformed' } | { code: 'invalid'; errors: FieldError[]; more?: number }

/**
 * The body of a request as its call takes it. A megabyte of JSON may be a hundred thousand names that nobody knows, and then is
 * much work to read and to refuse.
 */
export function readJsonBody(name: CallName, text: string): Result<unknown, BodyRefusal> {
  const json = parsed(text)
  if (!json.ok) return json
  const { body }: Terms = contract[name]
  const read = body?.safeParse(json.value, { reportInput: true })
  if (!read?.success) return fail({ code: 'invalid', ...toFieldErrors(read?.error.issues ?? []) })
  return succeed(read.data)
}

function parsed(text: string): Result<unknown, BodyRefusal> {
  try {
    return succeed(JSON.parse(text))
  } catch {
    return fail({ code: 'malformed' })
  }
}
