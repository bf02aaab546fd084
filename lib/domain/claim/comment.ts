import { z } from 'zod'
import { written } from '../fields'
import { commentId } from '../ids'
import { person } from '../newsroom/person'

export const commentInput = z.strictObject({ text: written(5000) })

/**
 * A remark on a claim. It changes nothing about the claim, so it does not touch the claim's version. The text is null
 * once it was erased.
 */
export const comment = z.object({
  id: commentId,
  text: z.string().nullable(),
  resolved: z.object({ by: person, at: z.iso.datetime() }).nullable(),
  createdBy: person,
  createdAt: z.iso.datetime(),
})
export type Comment = z.infer<typeof comment>
