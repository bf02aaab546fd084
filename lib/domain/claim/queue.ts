import { z } from 'zod'
import { articleId } from '../ids'
import { claim } from './claim'

/** A claim with the article it stands in, for lists across articles. */
export const queueItem = z.object({
  article: z.object({ id: articleId, title: z.string(), language: z.string() }),
  claim,
})
export type QueueItem = z.infer<typeof queueItem>

/**
 * What waits for one person, by when it is due, then central before others, then oldest first: proposals they may decide
 * (editors), their own claims that came back, were reopened or whose proposal a change has voided, claims that nobody has
 * proposed a verdict for, and, longest due first, verdicts whose day to be checked again has come. A reader's lists are empty.
 */
export const queue = z.object({
  toDecide: z.array(queueItem),
  cameBack: z.array(queueItem),
  toCheck: z.array(queueItem),
  toCheckAgain: z.array(queueItem),
})
export type Queue = z.infer<typeof queue>
