import type { AnsweredCode, AnsweredProblem } from '@/lib/api/problem'
import type { FieldError } from '@/lib/domain/problem'
import { tell } from '@/lib/request-scope'

/** The one table from problem to HTTP status and title. A problem whose code is not listed for screens does not compile here. */
const answers: Record<AnsweredCode, { status: number; title: string }> = {
  malformed: { status: 400, title: 'The request cannot be read' },
  'signed-out': { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'Your role does not allow this' },
  'foreign-origin': { status: 403, title: 'The Origin header is missing or is not this site' },
  'needs-factor': { status: 403, title: 'Set a second factor up first; the newsroom requires one of you' },
  'confirm-password': {
    status: 403,
    title: 'Sign in once more; this is a sensitive step and you did so a while ago',
  },
  'not-found': { status: 404, title: 'There is no such thing here' },
  'method-not-allowed': { status: 405, title: 'This method is not to be had here' },
  'wrong-state': { status: 409, title: 'The state does not allow this step' },
  'article-withdrawn': { status: 409, title: 'The article is out of the check' },
  'stale-proposal': {
    status: 409,
    title: 'Another proposal waits, or the claim or its evidence changed since the proposal',
  },
  'outdated-export': { status: 409, title: 'The article has changed since this export; export it anew' },
  'other-member': { status: 409, title: 'Another member is signed in than the one this was made for' },
  'not-publishable': { status: 409, title: 'The report may not go out as things stand' },
  'too-late': {
    status: 409,
    title: 'This Idempotency-Key was used more than thirty days ago; nothing was done',
  },
  closed: { status: 409, title: 'This is closed for good' },
  stale: { status: 412, title: 'Somebody saved since you read this' },
  'too-large': { status: 413, title: 'The request is too large' },
  'not-json': { status: 415, title: 'The body has to be application/json' },
  invalid: { status: 422, title: 'The body breaks a rule' },
  'bad-file': { status: 422, title: 'The file cannot be brought in' },
  'idempotency-conflict': { status: 422, title: 'This Idempotency-Key came with another request before' },
  'precondition-required': { status: 428, title: 'Say with If-Match which version you edit' },
  'key-required': {
    status: 428,
    title: 'Say with Idempotency-Key which try this is, so that a repeat adds nothing',
  },
  throttled: { status: 429, title: 'Too many tries; wait and try again' },
  unexpected: { status: 500, title: 'Something went wrong on our side' },
  busy: { status: 503, title: 'Too busy, or the database is away; try again' },
}

/** RFC 9457 problem details; `extra` are further members, such as `current` for a stale save. */
export function answerProblem(problem: AnsweredProblem, extra: Record<string, unknown> = {}): Response {
  const { status, title } = answers[problem.code]
  tell({ code: problem.code })
  const { errors, ...rest } = { errors: undefined, ...problem }
  const body = {
    type: `urn:isnad:problem:${problem.code}`,
    title,
    status,
    ...rest,
    ...(errors && { errors: errors.map((error: FieldError) => ({ ...error, message: messageOf(error) })) }),
    ...extra,
  }
  return Response.json(body, {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(problem.code === 'busy' && { 'retry-after': '2' }),
      ...(problem.code === 'throttled' && { 'retry-after': String(problem.wait) }),
    },
  })
}

/** For whoever reads the API's answers as they are; the screens say it in the reader's language by `code`. */
function messageOf({ path, code, detail }: FieldError): string {
  const said = code.replaceAll('-', ' ')
  const more = detail
    ? ` (${Object.entries(detail)
        .map(([name, value]) => `${name}: ${value}`)
        .join(', ')})`
    : ''
  return `${path || 'body'}: ${said}${more}`
}
