import { z } from 'zod'
import { optional, optionalWritten, partialDate, webAddress, written } from '../fields'
import { sourceId } from '../ids'
import { foldForSearch } from '../text/fold'
import { sourceTypes } from './source-type'

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
