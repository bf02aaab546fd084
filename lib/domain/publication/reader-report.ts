import { z } from 'zod'
import { optionalWritten, written } from '../fields'
import { articleId, readerReportId } from '../ids'
import { person } from '../newsroom/person'
import { pageQuery } from '../page'

/** How many characters a reader's report holds. */
export const longestReaderReport = { message: 4000, contact: 200 } as const

/** What a reader says is wrong in a published report; `claim` is the number of the claim it is about, null for the whole report. */
export const readerReportInput = z.strictObject({
  message: written(longestReaderReport.message),
  contact: optionalWritten(longestReaderReport.contact),
  claim: z.int().min(1).max(1_000_000).nullable().default(null),
})
export type ReaderReportInput = z.infer<typeof readerReportInput>

/** Whether an editor has dealt with one. */
export const readerReportStates = ['open', 'handled'] as const

export const readerReportsQuery = pageQuery.extend({ state: z.enum(readerReportStates).default('open') })
export type ReaderReportsQuery = z.infer<typeof readerReportsQuery>

/** What became of a reader's report, for those who come after. */
export const handlingInput = z.strictObject({ note: written(2000) })

/** A reader's report as the desk has it, with the published report that it is about. */
export const readerReport = z.object({
  id: readerReportId,
  article: articleId,
  title: z.string().describe('Of the article, as it was published'),
  number: z.int().min(1).describe('Of the published report'),
  address: z.string().describe('Path of the published report, or of the claim in it'),
  claim: z.int().min(1).nullable(),
  message: z.string().nullable().describe('Null once it was erased'),
  contact: z
    .string()
    .nullable()
    .describe('How the reader can be answered; gone some time after it was handled'),
  state: z.enum(readerReportStates),
  createdAt: z.iso.datetime(),
  handling: z.object({ note: z.string().nullable(), by: person, at: z.iso.datetime() }).nullable(),
})
export type ReaderReport = z.infer<typeof readerReport>
