import { z } from 'zod'
import { claimId, sourceId } from '../ids'
import { reasonInput } from './claim'
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

/** As many claims as fall together with their source. */
export const mostFalling = 500

const seen = z.array(claimId).max(mostFalling)

/** The claims that somebody saw fall, in the words of `sourceEffects`; in any order. */
export const seenEffects = z.strictObject({ reopens: seen, voids: seen, changes: seen })
export type SeenEffects = z.infer<typeof seenEffects>

/** What is asked for to withdraw a source: why, and what was seen to fall with it. */
export const sourceWithdrawalInput = reasonInput.extend({ seen: seenEffects.optional() })
export type SourceWithdrawalInput = z.infer<typeof sourceWithdrawalInput>

/** What is asked for to correct a source: all of it, as it should have been described, why, and what was seen to fall with it. */
export const sourceCorrectionInput = sourceWithdrawalInput.extend({ source: sourceInput })
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
