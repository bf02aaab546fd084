import { z } from 'zod'
import { identityId, memberId } from '../ids'

/** An identity of one's own at a provider. Its subject, which means nothing to people, is not told. */
export const identity = z.object({
  id: identityId,
  issuer: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
})
export type Identity = z.infer<typeof identity>

/** Where an identity can be shown: the provider's place among those configured, from 1, and what its button says. */
export type Provider = { number: number; name: string }

const number = z.int().min(1).max(9).default(1)

/**
 * What somebody wants of a provider: to sign in and come to `next`, a path of ours; with an invitation, to become a member by it;
 * with `anew`, to show once more that it is them.
 */
export const signOnInput = z.strictObject({
  provider: number,
  next: z.string().max(2000).optional(),
  invitation: z.string().min(20).max(100).optional(),
  anew: z.boolean().default(false),
})

export const linkingInput = z.strictObject({ provider: number })

/** The query with which a provider sends somebody back, as it came. */
export const signOnAnswer = z.strictObject({ answer: z.string().max(8000) })

/** How a sign-in by a provider came out: `next` is null where it was but to be confirmed, `passkey` is what a browser has one sign by. */
export const signOnOutcome = z.object({
  outcome: z.enum(['signed-in', 'second-factor']),
  member: memberId,
  next: z.string().nullable(),
  passkey: z.looseObject({}).nullable(),
})

/** What a provider has signed about somebody; null what it says nothing of. */
export type Known = {
  issuer: string
  subject: string
  email: string | null
  emailVerified: boolean
  name: string | null
}
