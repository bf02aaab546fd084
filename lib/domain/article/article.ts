import { z } from 'zod'
import { restoration as takenBack } from '../claim/evidence'
import {
  emptied,
  optional,
  optionalWritten,
  partialDate,
  refuseUnstorable,
  required,
  webAddress,
  written,
} from '../fields'
import { articleId } from '../ids'
import { assignmentPatch, assignmentShape, versionsShape } from '../newsroom/assignment-schemas'
import { person } from '../newsroom/person'
import { showsSomething } from '../text/unseen'
import { language } from './language-tag'

/** The text of a revision. It is kept byte-exact: never trimmed, never normalised. */
export const articleText = z.string().superRefine(refuseUnstorable).refine(showsSomething, required)

/** What is asked for to bring an article in. */
export const articleInput = z.strictObject({
  title: written(500),
  text: articleText,
  language,
  byline: optionalWritten(200),
  outlet: optionalWritten(200),
  sourceUrl: optional(webAddress),
  publishedOn: optional(partialDate),
})
export type ArticleInput = z.infer<typeof articleInput>

/** The labels that an article stands under, each once. */
export const labels = z
  .array(written(50).refine((label) => !/[,،;؛]/.test(label)))
  .max(20)
  .transform((said) => [...new Set(said)])

/**
 * What to correct about an article besides its text, who has it until when, and whether it is put away; what is absent stays, null
 * or nothing empties.
 */
export const articlePatch = z.strictObject({
  title: written(500).optional(),
  language: language.optional(),
  byline: emptied(written(200)),
  outlet: emptied(written(200)),
  sourceUrl: emptied(webAddress),
  publishedOn: emptied(partialDate),
  ...assignmentPatch,
  archived: z.boolean().optional(),
  labels: labels.optional(),
})
export type ArticlePatch = z.infer<typeof articlePatch>

/** How far the claims of an article are. `verdicts` counts approved claims only; withdrawn ones are in no other count. */
export const claimCounts = z.object({
  total: z.int(),
  open: z.int(),
  proposed: z.int(),
  approved: z.int(),
  returned: z.int(),
  reopened: z.int(),
  withdrawn: z.int(),
  verdicts: z.object({ verified: z.int(), disputed: z.int(), 'needs-sources': z.int() }),
})
export type ClaimCounts = z.infer<typeof claimCounts>

/** An article in a list. */
export const articleSummary = z.object({
  id: articleId,
  title: z.string(),
  language: z.string(),
  direction: z.enum(['rtl', 'ltr']),
  byline: z.string().nullable(),
  outlet: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  publishedOn: z.string().nullable(),
  sample: z.boolean(),
  counts: claimCounts,
  ...assignmentShape,
  /** When something was last written in its history. */
  lastActivity: z.iso.datetime(),
  /** Put away: in no list unless asked for. Its claims, and what waits in it, stay as they are. */
  archived: z.boolean(),
  /** The labels of the newsroom that it stands under. */
  labels: z.array(z.string()).default([]),
  /** Why it is out of the check, and its claims with it. */
  withdrawal: takenBack,
  /** Why it is back in, until it is withdrawn once more. */
  restoration: takenBack,
  ...versionsShape,
  createdBy: person,
  createdAt: z.iso.datetime(),
})
export type ArticleSummary = z.infer<typeof articleSummary>

/** An article with its current revision; `text` exactly as it came in, `sha256` of its UTF-8 bytes in hex. */
export const article = articleSummary.extend({
  revision: z.object({ number: z.int(), sha256: z.string(), text: z.string() }),
})
export type Article = z.infer<typeof article>
