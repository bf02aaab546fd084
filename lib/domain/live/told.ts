import { z } from 'zod'
import { articleId, claimId, memberId, newsroomId } from '../ids'

/** An entry of a newsroom's history, by its place there: enough to know what to read anew. */
export const change = z.object({
  seq: z.int().min(0),
  article: articleId.nullable(),
  claim: claimId.nullable(),
  by: memberId.nullable(),
})
export type Change = z.infer<typeof change>

/** Which claim of an article somebody has open in a tab of theirs, if any, and whether they are writing in a form of it. */
export const presenceInput = z.strictObject({
  /** Made by the page, so that several tabs of one member are told apart. */
  tab: z.uuid().toLowerCase(),
  /** Null once the page is left. */
  article: articleId.nullable(),
  claim: claimId.nullable(),
  writing: z.boolean(),
})
export type PresenceInput = z.infer<typeof presenceInput>

/** The same as others hear of it. */
export const presence = presenceInput.extend({ member: memberId })
export type Presence = z.infer<typeof presence>

/** What goes from process to process as things happen: ids, and nothing that anybody wrote. */
export const told = z.discriminatedUnion('kind', [
  change.extend({ kind: z.literal('change'), newsroom: newsroomId }),
  z.object({ kind: z.literal('inbox'), newsroom: newsroomId, member: memberId }),
  z.object({ kind: z.literal('access'), member: memberId }),
  presence.extend({ kind: z.literal('here'), newsroom: newsroomId }),
])
export type Told = z.infer<typeof told>

/** From which entry on a page wants to hear: the last that it knows of. */
export const followQuery = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
})
