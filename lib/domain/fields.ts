import { z } from 'zod'
import { findUnstorable } from './text/intake'

/**
 * Text a person wrote: trimmed, 1 to `max` UTF-16 code units. NUL (Postgres cannot store it) and lone surrogates
 * (UTF-8 cannot) are refused with their position.
 */
export function written(max: number) {
  return z.string().trim().min(1).max(max).superRefine(refuseUnstorable)
}

/** As `written`, or nothing: an empty string counts as nothing. */
export function optionalWritten(max: number) {
  return z
    .union([z.literal('').transform(() => null), z.null(), written(max)])
    .optional()
    .transform((value) => value ?? null)
}

/** A passage quoted from elsewhere: as `written`, but not trimmed, for a quotation is kept as it stands. */
export function quoted(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => text.trim().length > 0, { params: { code: 'required' } })
    .superRefine(refuseUnstorable)
}

/** A date as exact as it is known: `1921`, `1921-03` or `1921-03-16` (ISO 8601, proleptic Gregorian). */
export const partialDate = z.string().refine(isPartialDate, { params: { code: 'not-a-date' } })

/**
 * An absolute http or https address, at most 2,000 characters; no other scheme is ever stored. Credentials in it are
 * refused, for they would be shown to everybody, and so are characters that turn text round on the screen.
 */
export const webAddress = z
  .string()
  .trim()
  .max(2000)
  .refine(isWebAddress, { params: { code: 'not-a-url' } })

/** Absent, null and '' all mean that nothing is known. */
export function optional<Schema extends z.ZodType<string>>(schema: Schema) {
  return z
    .union([z.literal('').transform(() => null), z.null(), schema])
    .optional()
    .transform((value) => value ?? null)
}

export function refuseUnstorable(text: string, context: z.RefinementCtx<string>): void {
  const found = findUnstorable(text)
  if (!found) return
  const code = found.problem === 'nul' ? 'contains-nul' : 'contains-lone-surrogate'
  context.addIssue({ code: 'custom', params: { code, position: found.position } })
}

function isWebAddress(value: string): boolean {
  const shown = /^https?:\/\/[^/?#@\\]+([/?#].*)?$/iu.test(value)
  return shown && !/[\s\p{Cc}\p{Cs}\p{Bidi_Control}]/u.test(value) && address.safeParse(value).success
}

const address = z.url({ protocol: /^https?$/ })

function isPartialDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? '1'), Number(match[3] ?? '1')]
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
