import { z } from 'zod'
import { verdict } from '../claim/verdict-schemas'
import { publicationKinds } from './publication-kinds'

/** What can be otherwise in a report than in the one before it. */
export const changedParts = [
  'title',
  'text',
  'finding',
  'added',
  'left-out',
  'verdict',
  'words',
  'rationale',
  'evidence',
  'details',
  'withdrawn',
  'restored',
] as const

/** One thing that is otherwise: of the claim with this number, or of the report itself. Only verdicts say from what to what. */
export const publicationChange = z.object({
  claim: z.int().min(1).nullable(),
  part: z.enum(changedParts),
  before: verdict.nullable(),
  after: verdict.nullable(),
})
export type PublicationChange = z.infer<typeof publicationChange>

const step = z.object({
  number: z.int().min(1),
  kind: z.enum(publicationKinds),
  at: z.iso.datetime(),
  reason: z.string().nullable().describe('Why it was published anew; null for the first'),
  told: z
    .string()
    .nullable()
    .optional()
    .describe('Who was told that it was published anew; absent from reports made before that was asked'),
  changes: z.array(publicationChange).describe('What is otherwise than in the report published before'),
})
export type PublicationStep = z.infer<typeof step>

/** A report as it was published, and every report of the article published before it, oldest first. */
export const reportPublication = step.extend({
  finding: z.string().describe('What the check found, in a sentence of an editor'),
  earlier: z.array(step),
})
export type ReportPublication = z.infer<typeof reportPublication>
