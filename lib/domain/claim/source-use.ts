import { z } from 'zod'
import { evidenceId } from '../ids'
import { claim } from './claim'
import { stance } from './evidence'
import { queueItem } from './queue'

/** A piece of evidence by which a claim uses a source; a withdrawn one counts for nothing, and is told as such. */
export const sourceUse = z.object({
  evidence: z.object({ id: evidenceId, stance, withdrawn: z.boolean() }),
  claim: claim.pick({ id: true, number: true, quote: true, state: true, verdict: true }),
  article: queueItem.shape.article,
})
export type SourceUse = z.infer<typeof sourceUse>
