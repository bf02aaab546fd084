import { z } from 'zod'
import { claim } from '../claim/claim'
import { queueItem } from '../claim/queue'
import { verdict } from '../claim/verdict-schemas'
import { likeness } from './likeness'
import { numberLikenesses } from './number-likeness'

/**
 * A claim that was marked before and says much the same as another. `verdict` is what stands approved, and `at` when it was;
 * where none stands, `at` is when the claim was marked, and `lapsed` the last one that did. `evidence` counts what was not
 * withdrawn, and `answer` is what somebody said of the two.
 */
export const earlierClaim = z.object({
  claim: claim.pick({ id: true, number: true, quote: true, state: true }),
  article: queueItem.shape.article,
  score: z.number(),
  numbers: z.enum(numberLikenesses),
  verdict: verdict.nullable(),
  at: z.iso.datetime(),
  lapsed: z.object({ verdict, at: z.iso.datetime() }).nullable(),
  evidence: z.int(),
  answer: likeness.nullable(),
})
export type EarlierClaim = z.infer<typeof earlierClaim>
