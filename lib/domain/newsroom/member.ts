import { z } from 'zod'
import { addressText, written } from '../fields'
import { invitationId, memberId, resetId } from '../ids'
import { password, typedPassword } from './password'
import { role } from './role-schema'

/** An e-mail address, in small letters; unseen characters as in a web address. */
export const email = addressText(254).pipe(z.email().toLowerCase())

export const invitationInput = z.strictObject({ email, name: written(200), role })
export type InvitationInput = z.infer<typeof invitationInput>

/** What is done with the link of an invitation, and with one for a new password. */
export const acceptanceInput = z.strictObject({ token: z.string().min(20).max(100), password })

export const passwordChange = z.strictObject({ current: typedPassword, password })

/** The first admin of an empty installation and their newsroom; `token` is the code that the start showed in its terminal. */
export const setupInput = z.strictObject({
  token: z.string().max(100).default(''),
  newsroom: written(200),
  language: z.enum(['ar', 'en']),
  name: written(200),
  email,
  password,
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
  secondFactor: z.boolean().describe('Whether more than a password is asked of them'),
  erasedAt: z.iso.datetime().nullable(),
  lastSeenAt: z.iso.datetime().nullable().describe('Null where no session of late is known'),
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

/** A link for a new password that waits to be used. Its token is shown once, to who made it. */
export const passwordReset = z.object({
  id: resetId,
  expiresAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
})
export type PasswordReset = z.infer<typeof passwordReset>
