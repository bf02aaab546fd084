import { z } from 'zod'
import { written } from '../fields'
import { commentId } from '../ids'
import { person } from '../newsroom/person'

/** What is asked for to remark on a claim; `replyTo` is a comment on the same claim. */
export const commentInput = z.strictObject({
  text: written(5000),
  replyTo: commentId.nullable().default(null),
})
export type CommentInput = z.infer<typeof commentInput>

const stamped = z.object({ by: person, at: z.iso.datetime() })

/**
 * A remark on a claim. It changes nothing about the claim, so it does not touch the claim's version. The text is null
 * once it was erased. `mentions` are the members whom it names with an `@`. One that its author took back stays to be read in
 * the history, and counts for nothing.
 */
export const comment = z.object({
  id: commentId,
  text: z.string().nullable(),
  replyTo: commentId.nullable(),
  mentions: z.array(person),
  resolved: stamped.nullable(),
  withdrawn: stamped.nullable(),
  createdBy: person,
  createdAt: z.iso.datetime(),
})
export type Comment = z.infer<typeof comment>
