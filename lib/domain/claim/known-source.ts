import { z } from 'zod'
import { written } from '../fields'
import { sourceId } from '../ids'
import { withdrawal } from './evidence'
import { source, sourceInput } from './source'
import { sourceUse } from './source-use'

/**
 * A source as the newsroom knows it now. One that fell is used by nothing any more: it was withdrawn, or another description
 * took its place (`correction.to`); both say why.
 */
export const knownSource = source.extend({
  withdrawal: withdrawal.nullable(),
  correction: withdrawal.extend({ to: sourceId }).nullable(),
})
export type KnownSource = z.infer<typeof knownSource>

/** What is asked for to correct a source: all of it, as it should have been described, and why. */
export const sourceCorrectionInput = z.strictObject({ source: sourceInput, reason: written(5000) })
export type SourceCorrectionInput = z.infer<typeof sourceCorrectionInput>

/** What falls when a source does: the claims whose approval falls away, whose proposal is voided, and that only change. */
export const sourceEffects = z.object({
  reopens: z.array(sourceUse),
  voids: z.array(sourceUse),
  changes: z.array(sourceUse),
})
export type SourceEffects = z.infer<typeof sourceEffects>

/** Whether a source is used by nothing any more. */
export function isFallen({ withdrawal, correction }: KnownSource): boolean {
  return withdrawal !== null || correction !== null
}
