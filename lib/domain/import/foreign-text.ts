import { z } from 'zod'
import { quoted, refuseUnstorable } from '../fields'
import { insidePair } from '../text/surrogate'

/** What others wrote, that is kept in a remark at most: any text that can be stored. */
export const foreignText = z.string().max(100_000).superRefine(refuseUnstorable)

/** Words that are looked for in a text. */
export const soughtWords = quoted(5000)

/** Several things that were said, a paragraph each, as one remark of the length that one may have; null when nothing was. */
export function asRemark(said: readonly (string | null | undefined)[]): string | null {
  const whole = said.flatMap((text) => text?.trim() || []).join('\n')
  if (whole === '') return null
  return whole.length <= longestRemark ? whole : cutAt(whole, longestRemark)
}

function cutAt(text: string, length: number): string {
  const end = length - 1
  return `${text.slice(0, insidePair(text, end) ? end - 1 : end).trimEnd()}…`
}

/** UTF-16 code units of a comment. */
const longestRemark = 5000

/** The date at the beginning of a moment, as exact as it is told; null for anything else. */
export function dateIn(value: unknown): string | null {
  if (typeof value !== 'string') return null
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|T)/.exec(value.trim())?.[0] ?? null
}
