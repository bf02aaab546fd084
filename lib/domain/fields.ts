import { z } from 'zod'
import { inPlainDigits } from './text/digits'
import { decimalText, exactNumber } from './text/exact-number'
import { readNumeral } from './text/figure/numeral'
import { findUnstorable } from './text/intake'
import { findInvisibles } from './text/invisible'
import { showsSomething } from './text/unseen'
import { isShortAddress } from './text/web-address'

/**
 * Text a person wrote: trimmed, at most `max` characters (Unicode code points), and something to read among them. NUL (Postgres cannot
 * store it) and lone surrogates (UTF-8 cannot) are refused with their position. Unseen characters beside letters stay.
 */
export function written(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .superRefine(refuseUnstorable)
    .refine(showsSomething, required)
    .meta(filled)
}

/** As `written`, or nothing: what shows nothing counts as nothing. */
export function optionalWritten(max: number) {
  return optional(written(max))
}

/** A passage quoted from elsewhere: as `written`, but not trimmed, for a quotation is kept as it stands. */
export function quoted(max: number) {
  return z.string().max(max).superRefine(refuseUnstorable).refine(showsSomething, required).meta(filled)
}

/**
 * A date as exact as it is known: `1921`, `1921-03` or `1921-03-16` (ISO 8601, proleptic Gregorian). Typed in the digits
 * of any script, such as `١٩٢١-٠٣`, and with direction marks that came along, it is kept in ASCII.
 */
export const partialDate = z
  .string()
  .overwrite(inPlainDigits)
  .refine(isPartialDate, { params: { code: 'not-a-date' } })

/** A day, `2027-03-16`; typed in the digits of any script, and with direction marks that came along, it is kept in ASCII. */
export const day = partialDate.refine((value) => value.length === 'YYYY-MM-DD'.length, {
  params: { code: 'not-a-day' },
})

/**
 * A number that is not negative, as exact as it is written, at most 40 characters: `47000`, `0.5`. Typed with the separators
 * of a language and in the digits of any script, such as `٤٧٬٠٠٠` or `42,5`, it is kept in ASCII without them. What can be
 * read in two ways is refused (`1,23`, but not `1.234`: a point alone is a decimal one).
 */
export function plainNumber({
  perCent = false,
  aboveZero = false,
}: {
  perCent?: boolean
  aboveZero?: boolean
} = {}) {
  return z
    .string()
    .max(1000, { abort: true })
    .overwrite(plainNumberText)
    .max(40, { abort: true })
    .superRefine((text, context) => {
      const digits = perCent ? text.replace(/%$/, '') : text
      const refuse = (code: string) => context.addIssue({ code: 'custom', params: { code } })
      if (/^-\d/.test(text)) refuse('negative-number')
      else if (!exactNumber(digits)) refuse('not-a-number')
      else if (aboveZero && digits === '0') refuse('zero')
    })
}

/**
 * An absolute http or https address, at most 2,000 characters; no other scheme is ever stored. Credentials in it are
 * refused, for they would be shown to everybody, and so is a character that nobody sees, under its name. At the edges
 * such characters come along when an address is copied, and are left there. What people write for an address,
 * `www.example.org` or `example.org/page`, is one under https.
 */
export const webAddress = addressText(2000, wholeAddress).refine(isWebAddress, {
  params: { code: 'not-a-url' },
})

/** What is written like an address, without the unseen characters at its edges and refused for one inside. */
export function addressText(max: number, plain = withoutUnseenEdges) {
  return z.string().overwrite(plain).max(max, { abort: true }).superRefine(refuseUnseen)
}

/** A moment with its offset from UTC, `2026-11-30T17:00+03:00`, of this century or the next; kept in UTC, to the millisecond. */
export const moment = z
  .string()
  .overwrite(utcMoment)
  .refine(isMoment, { params: { code: 'not-a-moment' } })

/** Absent, null and what shows nothing all mean that nothing is known. */
export function optional<Schema extends z.ZodType<string>>(schema: Schema) {
  return emptied(schema).transform((value) => value ?? null)
}

/** A field to change: absent it stays; null and what shows nothing empty it. */
export function emptied<Schema extends z.ZodType<string>>(schema: Schema) {
  return z.preprocess(nothingAsNull, schema.nullable()).optional()
}

export function refuseUnstorable(text: string, context: z.RefinementCtx<string>): void {
  const found = findUnstorable(text)
  if (!found) return
  const code = found.problem === 'nul' ? 'contains-nul' : 'contains-lone-surrogate'
  context.addIssue({ code: 'custom', params: { code, position: found.position }, continue: false })
}

/** What a person must fill in says so under one code, whether it is empty or only looks so. */
export const required = { params: { code: 'required' } }
const filled = { minLength: 1 }

function nothingAsNull(value: unknown): unknown {
  const isNothing = typeof value === 'string' && !showsSomething(value) && findUnstorable(value) === null
  return isNothing ? null : value
}

function refuseUnseen(text: string, context: z.RefinementCtx<string>): void {
  const found = findInvisibles(text).find(({ name }) => name !== 'CTRL')
  if (!found) return
  const params = { code: 'unseen-character', position: found.start, name: found.name }
  context.addIssue({ code: 'custom', params, continue: false })
}

/** Without direction marks, characters without width and white space at the edges, where copying leaves them. */
function withoutUnseenEdges(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && unseenEdge.test(text.charAt(start))) start++
  while (start < end && unseenEdge.test(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

function wholeAddress(text: string): string {
  const address = withoutUnseenEdges(text)
  return isShortAddress(address) ? `https://${address}` : address
}

const unseenEdge = /[\s\p{Bidi_Control}\u200B\u2060]/u

function isWebAddress(value: string): boolean {
  const shown = /^https?:\/\/[^/?#@\\]+([/?#].*)?$/iu.test(value)
  return shown && !/[\s\p{Cc}\p{Cs}]/u.test(value) && address.safeParse(value).success
}

const address = z.url({ protocol: /^https?$/ })

/** What is no moment stays as it was typed. */
function utcMoment(text: string): string {
  const plain = inPlainDigits(text)
  return offsetMoment.safeParse(plain).success ? new Date(plain).toISOString() : text
}

const offsetMoment = z.iso.datetime({ offset: true }).or(z.iso.datetime({ offset: true, precision: -1 }))

function isMoment(value: string): boolean {
  return /^2[01]\d\d-/.test(value) && z.iso.datetime().safeParse(value).success
}

/** What is no number stays as it was typed. */
function plainNumberText(text: string): string {
  const plain = inPlainDigits(text)
    .replace(/[٪﹪％]/g, '%')
    .replace(/^[−–]/, '-')
  const [, minus = '', front = '', digits = '', behind = ''] = /^(-?)(%?)\s?(\S*?)\s?(%?)$/.exec(plain) ?? []
  const value = /^\d+(?:\.\d+)?$/.test(digits) ? exactNumber(digits) : readNumeral(digits)?.value
  if (!value || (front && behind)) return plain
  return `${minus}${decimalText(value, 100).text}${front || behind}`
}

function isPartialDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? '1'), Number(match[3] ?? '1')]
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
