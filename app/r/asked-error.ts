import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { isOwnOrigin } from '@/app/api/endpoint/own-origin'
import { readBody } from '@/app/api/endpoint/read-body'
import { networkOf } from '@/lib/auth/network'
import { addressOf } from '@/lib/auth/sign-in'
import { type ReaderReportInput, readerReportInput } from '@/lib/domain/publication/reader-report'
import { fail, type Result, succeed } from '@/lib/domain/result'
import { inPlainDigits } from '@/lib/domain/text/digits'
import { showsSomething } from '@/lib/domain/text/unseen'
import { env } from '@/lib/env'
import { type ErrorRefusal, trapField } from '@/lib/export/publication/error-form'

/** What a reader sent by the form; `trapped` where no person filled it in. */
export type SentError = { report: number; input: ReaderReportInput; trapped: boolean }

type Refusal = { status: number; because: ErrorRefusal[] }

/** Reads the form: only from our own page, no more than it can hold, each field by its own rule. */
export async function readErrorForm(request: Request): Promise<Result<SentError, Refusal>> {
  if (!isFromOwnPage(request)) return refuse(403, 'elsewhere')
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return refuse(415, 'unreadable')
  const body = await readBody(request, mostBytes)
  if (!body.ok) {
    return body.problem.code === 'too-large' ? refuse(413, 'too-large') : refuse(400, 'unreadable')
  }
  const form = new URLSearchParams(body.value)
  const claim = form.get('claim') ?? ''
  const report = z.coerce.number().int().min(1).max(1_000_000).safeParse(form.get('report'))
  const parsed = readerReportInput.safeParse({
    // A form sends each break as two characters, and counts one.
    message: (form.get('message') ?? '').replaceAll('\r\n', '\n'),
    contact: form.get('contact') ?? '',
    // Digits of any script: what a person types in their own language is a number.
    claim: showsSomething(claim) ? claimNumber(claim) : null,
  })
  if (!report.success) return refuse(400, 'unreadable')
  if (!parsed.success) {
    const named = new Set(parsed.error.issues.map(({ path }) => fieldName.parse(path[0])))
    return fail({ status: 422, because: [...named] })
  }
  const trapped = (form.get(trapField) ?? '') !== ''
  return succeed({ report: report.data, input: parsed.data, trapped })
}

/** A code of the network that a request comes from, which tells nobody the address. */
export function senderOf(request: Request): string {
  const network = networkOf(addressOf(request.headers))
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(`reader-report ${network}`).digest('hex')
}

/**
 * A form that another site sends bears that site's origin, or none that is ours. `Sec-Fetch-Site`, which no page can set, tells
 * the same where a browser keeps the origin to itself.
 */
function isFromOwnPage(request: Request): boolean {
  return isOwnOrigin(request) || request.headers.get('sec-fetch-site') === 'same-origin'
}

function claimNumber(typed: string): number {
  const digits = inPlainDigits(typed)
  return /^\d{1,7}$/.test(digits) ? Number(digits) : Number.NaN
}

const fieldName = z.enum(['message', 'contact', 'claim'])

/** Of a message and a contact in which every character takes its longest code, and some room. */
const mostBytes = 65_536

function refuse(status: number, ...because: ErrorRefusal[]): Result<never, Refusal> {
  return fail({ status, because })
}
