import { z } from 'zod'
import { refuseUnstorable, written } from './fields'
import { invitationId, memberId } from './ids'
import { role } from './role'

export const email = z.email().max(254).toLowerCase()

/** 12 to 128 characters, kept as typed: never trimmed, never cut (OWASP ASVS 5.0, 6.2). */
export const password = z.string().min(12).max(128).superRefine(refuseUnstorable)

export const invitationInput = z.strictObject({ email, name: written(200), role })
export type InvitationInput = z.infer<typeof invitationInput>

export const acceptanceInput = z.strictObject({ token: z.string().min(20).max(100), password })

/** The first admin of an empty installation and their newsroom. */
export const setupInput = z.strictObject({
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

export const member = z.object({
  id: memberId,
  name: z.string(),
  email: z.string(),
  role,
  disabled: z.boolean(),
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
