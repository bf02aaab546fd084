import { z } from 'zod'
import { isCommonPassword } from './common-password'
import { addressText, refuseUnstorable, written } from './fields'
import { invitationId, memberId } from './ids'
import { role } from './role'

/** An e-mail address, in small letters; unseen characters as in a web address. */
export const email = addressText(254).pipe(z.email().toLowerCase())

/** 12 to 128 UTF-16 code units, kept as typed: never trimmed, never cut; common ones refused (OWASP ASVS 5.0, 6.2). */
export const password = z
  .string()
  .refine((text) => text.length >= 12, { params: { code: 'password-too-short' }, abort: true })
  .refine((text) => text.length <= 128, { params: { code: 'password-too-long' }, abort: true })
  .superRefine(refuseUnstorable)
  .refine((text) => !isCommonPassword(text), { params: { code: 'password-too-common' } })
  .meta({ minLength: 12, maxLength: 128 })

export const invitationInput = z.strictObject({ email, name: written(200), role })
export type InvitationInput = z.infer<typeof invitationInput>

export const acceptanceInput = z.strictObject({ token: z.string().min(20).max(100), password })

/** The first admin of an empty installation and their newsroom. */
export const setupInput = z
  .strictObject({
    newsroom: written(200),
    language: z.enum(['ar', 'en']),
    name: written(200),
    email,
    password,
  })
  .refine((input) => !isCommonPassword(input.password, input.email), {
    path: ['password'],
    params: { code: 'password-too-common' },
  })
export type SetupInput = z.infer<typeof setupInput>

/** What an admin may change of a member: the role, and whether they may sign in. */
export const memberPatch = z.strictObject({ role: role.optional(), disabled: z.boolean().optional() })
export type MemberPatch = z.infer<typeof memberPatch>

/** Who works in the newsroom. Name and address are null once they were erased; such a member never signs in again. */
export const member = z.object({
  id: memberId,
  name: z.string().nullable(),
  email: z.string().nullable(),
  role,
  disabled: z.boolean(),
  erasedAt: z.iso.datetime().nullable(),
  version: z.int(),
  createdAt: z.iso.datetime(),
})
export type Member = z.infer<typeof member>

/** An invitation that waits. Its token is shown once, to who made it, and stored only as a hash. */
export const invitation = z.object({
  id: invitationId,
  email: z.string(),
  name: z.string(),
  role,
  expiresAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
})
export type Invitation = z.infer<typeof invitation>
