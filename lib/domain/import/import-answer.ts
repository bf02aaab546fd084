import { z } from 'zod'
import { articleInput } from '../article/article'
import { verdict } from '../claim/verdict-schemas'
import { written } from '../fields'
import { articleId } from '../ids'
import { importFormats } from './import-format'

/** As much of a document as is taken, in UTF-16 code units where it comes as text. */
export const mostDocument = 10_000_000

const document = z
  .union([
    z.string().max(mostDocument),
    z.custom<object>((value) => typeof value === 'object' && value !== null),
  ])
  .transform(documentText)
  .describe('The file: its text, or the JSON itself. In its text what is wrong can be told by line')

/** The text of a document; null for one that is nested too deeply to be written down. */
function documentText(document: string | object): string | null {
  if (typeof document === 'string') return document
  try {
    return JSON.stringify(document)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** What is asked for to bring a document in. */
export const importInput = z.strictObject({
  name: written(200).optional().describe('What the file is called, so that an answer can name it'),
  format: z.enum(importFormats).optional().describe('Else what the document says of itself'),
  document,
  article: articleId.optional().describe('The article that annotations or ClaimReviews are put on'),
  newArticle: articleInput.optional().describe('Or one that is added for them'),
})
export type ImportInput = z.infer<typeof importInput>

/**
 * What becomes of a claim of the document. `exact`: its words stand where it says; `moved`: elsewhere, and unmistakably; `changed`:
 * in other words, `words`. These are marked. `known`: a claim stands on these very words already; `ambiguous`: in several places,
 * `candidates`; `lost`: in none; `wordless`: it names no words; `older-text`: they are of a text that the report does not hold.
 */
export const importOutcomes = [
  'exact',
  'moved',
  'changed',
  'known',
  'ambiguous',
  'lost',
  'wordless',
  'older-text',
] as const
export type ImportOutcome = (typeof importOutcomes)[number]

export const importItem = z.object({
  path: z.string().describe('Where it stands in the document'),
  outcome: z.enum(importOutcomes),
  number: z.int().nullable().describe('The number of the claim here; null when none is marked'),
  was: z.int().nullable().describe('Its number there'),
  quote: z.string().describe('The words it is about; the first 300 code units'),
  words: z.string().nullable().describe('The words it goes on, where they are others'),
  candidates: z.array(z.object({ start: z.int(), end: z.int() })),
  evidence: z.int().describe('How many pieces of evidence are attached'),
  proposed: verdict.nullable().describe('The verdict that waits for an editor of this newsroom'),
  remarked: z.boolean().describe('Whether a comment tells what else the document says of it'),
})
export type ImportItem = z.infer<typeof importItem>

/** What of a document does not come along, as codes. */
export const notKept = [
  'people-and-times',
  'approvals',
  'dismissals',
  'claims-without-place',
  'history',
  'further-pages',
] as const
export type NotKept = (typeof notKept)[number]

export const importCounts = z.object({
  claims: z.int(),
  evidence: z.int(),
  sources: z.int(),
  proposals: z.int(),
  comments: z.int(),
})
export type ImportCounts = z.infer<typeof importCounts>

/** What was made of a document, or what would be. */
export const importAnswer = z.object({
  preview: z.boolean().describe('Whether nothing was saved'),
  format: z.enum(importFormats),
  name: z.string().nullable(),
  article: z.object({
    id: articleId.nullable().describe('Null in a preview of an article that is not there yet'),
    title: z.string(),
    language: z.string(),
    isNew: z.boolean(),
  }),
  creates: importCounts,
  items: z
    .array(importItem)
    .describe(
      'Each claim of the document; empty where a repeated request is answered whose first answer was lost',
    ),
  notKept: z.array(z.enum(notKept)),
})
export type ImportAnswer = z.infer<typeof importAnswer>
