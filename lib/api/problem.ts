import {
  type FieldError,
  type Problem,
  type PublicationHindrance,
  problemCodes,
  type RefusalReason,
} from '../domain/problem'

/** What can be wrong with a request before any operation sees it. */
export type RequestProblem =
  | { code: 'signed-out' }
  | { code: 'other-member' }
  | { code: 'confirm-password' }
  | { code: 'needs-factor' }
  | { code: 'malformed'; errors?: FieldError[] }
  /** `more` counts the errors that are not named. */
  | { code: 'invalid'; errors: FieldError[]; more?: number }
  | { code: 'method-not-allowed' }
  | { code: 'not-json' }
  | { code: 'foreign-origin' }
  | { code: 'precondition-required' }
  | { code: 'key-required' }
  | { code: 'idempotency-conflict' }
  | { code: 'too-late' }
  | { code: 'busy' }
  | { code: 'unexpected' }

/** Everything the API may answer instead of what was asked. */
export type AnsweredProblem = Problem | RequestProblem

/** Every code that the API answers: one list for those who answer and those who read. */
export const answeredCodes = [
  ...problemCodes,
  'signed-out',
  'other-member',
  'confirm-password',
  'needs-factor',
  'malformed',
  'method-not-allowed',
  'not-json',
  'foreign-origin',
  'precondition-required',
  'key-required',
  'idempotency-conflict',
  'too-late',
  'busy',
  'unexpected',
] as const satisfies readonly AnsweredProblem['code'][]
export type AnsweredCode = (typeof answeredCodes)[number]

/** What a screen may have to say, as a key of `problems` in the messages; `offline` when the server could not be asked at all. */
export const apiProblemCodes = [...answeredCodes, 'offline'] as const

/** A problem as a screen has it. */
export type ApiProblem<Current = unknown> = {
  status: number
  code: (typeof apiProblemCodes)[number]
  errors: FieldError[]
  reason?: RefusalReason
  state?: string
  /** Of `not-publishable`: what is in the way, and which claims. */
  because?: PublicationHindrance
  claims?: number[]
  /** Of `bad-file`: how many errors there are besides those named. */
  more?: number
  /** On a 412 or 409: the thing as it stands now. */
  current?: Current
}
