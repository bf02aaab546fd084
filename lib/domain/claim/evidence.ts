import { z } from 'zod'
import { emptied, optionalWritten, quoted, written } from '../fields'
import { evidenceId, sourceId } from '../ids'
import { person } from '../newsroom/person'
import { source, sourceInput } from './source'
import { stances } from './stance'

export const stance = z.enum(stances)

const sourceChoice = z.union([z.strictObject({ id: sourceId }), sourceInput])

/** What is asked for to attach evidence: a source already known by its id, or the description of a new one. */
export const evidenceInput = z.strictObject({
  stance,
  source: sourceChoice,
  quote: quoted(10_000),
  locator: optionalWritten(200),
  translation: optionalWritten(10_000),
})
export type EvidenceInput = z.infer<typeof evidenceInput>

/** The fields to change; what is absent stays. */
export const evidencePatch = z.strictObject({
  stance: stance.optional(),
  source: sourceChoice.optional(),
  quote: quoted(10_000).optional(),
  locator: emptied(written(200)),
  translation: emptied(written(10_000)),
})
export type EvidencePatch = z.infer<typeof evidencePatch>

/** Why something was taken back; the reason is null once it was erased. */
export const withdrawal = z.object({ reason: z.string().nullable(), by: person, at: z.iso.datetime() })

/**
 * Why what was taken back counts again, until it is taken back once more; the reason is null once it was erased. What was
 * said before there were restorations does not mention any.
 */
export const restoration = withdrawal.nullable().default(null)

/** How a source comes to be used by nothing any more: it was withdrawn, or another description took its place. */
export const sourceFalls = ['withdrawn', 'corrected'] as const
export type SourceFallKind = (typeof sourceFalls)[number]

/** A source used on a claim. Withdrawn evidence stays to be read, and counts for nothing. */
export const evidence = z.object({
  id: evidenceId,
  stance,
  source,
  sourceFell: z
    .enum(sourceFalls)
    .optional()
    .describe(
      'What became of the source since; absent as long as it stands. No verdict is given on one that fell',
    ),
  quote: z.string(),
  locator: z.string().nullable(),
  translation: z.string().nullable(),
  withdrawal: withdrawal.nullable(),
  restoration,
  version: z.int(),
  createdBy: person,
  createdAt: z.iso.datetime(),
})
export type Evidence = z.infer<typeof evidence>
