import { z } from 'zod'
import { shareLinkId } from '../ids'
import { person } from '../newsroom/person'

/** For how many days a link to a draft is good; a week where nobody says. */
export const shareLinkInput = z.strictObject({ days: z.int().min(1).max(90).default(7) })
export type ShareLinkInput = z.infer<typeof shareLinkInput>

/** A link to the report of an article before it is published, without what opens it: that is shown once. */
export const shareLink = z.object({
  id: shareLinkId,
  by: person,
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  revocation: z.object({ by: person, at: z.iso.datetime() }).nullable(),
})
export type ShareLink = z.infer<typeof shareLink>
