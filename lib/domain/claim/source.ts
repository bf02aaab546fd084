import { z } from 'zod'
import { optional, optionalWritten, partialDate, webAddress, written } from '../fields'
import { sourceId } from '../ids'
import { foldForSearch } from '../text/fold'
import { addressKey } from './address-key'

export const sourceTypes = ['primary', 'secondary', 'tertiary'] as const

/** A work evidence comes from. Never edited: a correction is a new source that the evidence then names. */
export const sourceInput = z.strictObject({
  title: written(500),
  author: optionalWritten(300),
  publisher: optionalWritten(300),
  url: optional(webAddress),
  publishedOn: optional(partialDate),
  type: z.enum(sourceTypes).default('secondary'),
  interest: optionalWritten(500),
  origin: optionalWritten(300),
})
export type SourceInput = z.infer<typeof sourceInput>

export const source = z.object({
  id: sourceId,
  title: z.string(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  publishedOn: z.string().nullable(),
  type: z.enum(sourceTypes),
  interest: z.string().nullable(),
  origin: z.string().nullable(),
})
export type Source = z.infer<typeof source>

/**
 * What tells one origin from another. Several links that repeat one wire copy or one study share the origin that
 * a person named; without a name, the same address is one origin, and so is the same title by the same publisher.
 */
export function originKey(work: Pick<Source, 'origin' | 'url' | 'title' | 'publisher'>): string {
  if (work.origin) return `origin ${nameKey(work.origin)}`
  if (work.url) return `url ${addressKey(work.url)}`
  return `title ${nameKey(work.title)} by ${nameKey(work.publisher ?? '')}`
}

/** Whether a description says of a work just what is known of it. */
export function describes(input: SourceInput, known: Source): boolean {
  const described = sourceInput.keyof().options
  return described.every((field) => input[field] === known[field])
}

/** The text that a search for a source looks through. */
export function sourceSearchText(work: SourceInput): string {
  return foldForSearch(
    [work.title, work.author, work.publisher, work.url, work.origin].filter(Boolean).join(' '),
  )
}

/** A name however it is spaced, capitalised or vowelled. */
function nameKey(name: string): string {
  return foldForSearch(name).replace(/\s+/g, ' ').trim()
}
