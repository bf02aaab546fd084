import { z } from 'zod'
import type { Paragraph } from '../comparison/difference'
import { spellingDifferences } from '../comparison/sameness'
import { optionalWritten } from '../fields'
import { articleId, claimId } from '../ids'
import { person } from '../newsroom/person'
import { articleText } from './article'

/** What is asked for to add a revision: the whole new text, byte-exact, and what it is about. */
export const revisionInput = z.strictObject({ text: articleText, note: optionalWritten(1000) })
export type RevisionInput = z.infer<typeof revisionInput>

/** What a new revision may do to a claim; see `anchoring.ts`. */
export const carriedOutcomes = ['exact', 'moved', 'changed', 'ambiguous', 'lost'] as const
export type CarriedOutcome = (typeof carriedOutcomes)[number]

const range = z.object({ start: z.int(), end: z.int() })

/**
 * How one claim fared in a new revision: where it stood with its old words, and where it stands now. `to` is null when
 * it could not be placed; `candidates` are then the places that fit, if there are several.
 */
export const carriedClaim = z.object({
  id: claimId,
  number: z.int(),
  outcome: z.enum(carriedOutcomes),
  from: range.extend({ revision: z.int(), quote: z.string() }),
  to: range.extend({ quote: z.string() }).nullable(),
  candidates: z.array(range),
  /** What alone differs when the words are the same in another spelling. */
  differs: z.enum(spellingDifferences).nullable().default(null),
  /** Whether an approval fell away. */
  reopened: z.boolean(),
})
export type CarriedClaim = z.infer<typeof carriedClaim>

/** What a text that is not saved would do to the claims. */
export const revisionPreview = z.object({ claims: z.array(carriedClaim) })
export type RevisionPreview = z.infer<typeof revisionPreview>

/** A revision in a list; `claims` says how each claim fared when it came, and is empty for the first. */
export const revisionSummary = z.object({
  article: articleId,
  number: z.int(),
  sha256: z.string(),
  note: z.string().nullable(),
  claims: z.array(carriedClaim),
  createdBy: person,
  createdAt: z.iso.datetime(),
})
export type RevisionSummary = z.infer<typeof revisionSummary>

/** A revision with its text exactly as it came in. */
export const revision = revisionSummary.extend({ text: z.string() })
export type Revision = z.infer<typeof revision>

/**
 * What came of adding a revision. A text identical to the current one changes nothing: `added` is then false, and the
 * revision is the current one. `version` is the article's.
 */
export const revisionAnswer = revisionSummary.extend({ added: z.boolean(), version: z.int() })
export type RevisionAnswer = z.infer<typeof revisionAnswer>

/** Two revisions beside each other; `touched` are the claims that some revision between them did not leave as they were. */
export type RevisionComparison = {
  before: RevisionSummary
  after: RevisionSummary
  paragraphs: Paragraph[]
  touched: CarriedClaim[]
  kept: number
}
