import type { z } from 'zod'
import type { FieldError, FieldErrorCode } from './problem'

/** As many errors as an answer names, and as many UTF-16 code units as it repeats of a field's path. */
const [mostErrors, longestPath] = [20, 200]

/** What zod found, as the API says it: one error a field, with a stable code; `more` counts those not named. */
export function toFieldErrors(issues: readonly z.core.$ZodIssue[]): { errors: FieldError[]; more?: number } {
  const all = errorsOf(issues, [])
  const errors = all.slice(0, mostErrors)
  return all.length > errors.length ? { errors, more: all.length - errors.length } : { errors }
}

function errorsOf(issues: readonly z.core.$ZodIssue[], prefix: PropertyKey[]): FieldError[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path]
    if (issue.code === 'invalid_union') return errorsOf(nearest(issue.errors), path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: dotted([...path, key]), code: 'invalid' as const }))
    }
    return [{ path: dotted(path), ...codeOf(issue) }]
  })
}

function dotted(path: PropertyKey[]): string {
  const whole = path.join('.')
  return whole.length > longestPath ? `${whole.slice(0, longestPath)}…` : whole
}

/** The alternative that came closest to fitting is the one that was meant. */
function nearest(alternatives: readonly z.core.$ZodIssue[][]): readonly z.core.$ZodIssue[] {
  const weigh = (issues: readonly z.core.$ZodIssue[]) =>
    issues.reduce((sum, issue) => sum + (issue.path.length === 0 && misfits.includes(issue.code) ? 10 : 1), 0)
  return [...alternatives].sort((one, other) => weigh(one) - weigh(other))[0] ?? []
}

/** What says that another kind of thing was meant, rather than that this one breaks a rule. */
const misfits = ['invalid_type', 'invalid_value', 'unrecognized_keys', 'invalid_union']

function codeOf(issue: z.core.$ZodIssue): Pick<FieldError, 'code' | 'detail'> {
  if (issue.code === 'custom') return customCode(issue.params)
  if (issue.code === 'too_big') return { code: 'too-long', detail: { maximum: Number(issue.maximum) } }
  if (issue.code === 'too_small') return { code: 'required' }
  if (issue.code === 'invalid_type' && issue.input === undefined) return { code: 'required' }
  return { code: 'invalid' }
}

const customCodes: FieldErrorCode[] = [
  'required',
  'not-a-url',
  'not-a-domain',
  'not-a-date',
  'not-a-day',
  'not-a-moment',
  'not-a-number',
  'negative-number',
  'zero',
  'not-a-language',
  'unseen-character',
  'revision-is-not-current',
  'outside-text',
  'other-words',
  'contains-nul',
  'contains-lone-surrogate',
  'password-too-short',
  'password-too-long',
  'password-too-common',
]

function customCode(params: Record<string, unknown> | undefined): Pick<FieldError, 'code' | 'detail'> {
  const code = customCodes.find((known) => known === params?.code) ?? 'invalid'
  const { position, name } = params ?? {}
  const detail = {
    ...(typeof position === 'number' && { position }),
    ...(typeof name === 'string' && { name }),
  }
  return Object.keys(detail).length > 0 ? { code, detail } : { code }
}
