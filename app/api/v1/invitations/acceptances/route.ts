import { open } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { hashPassword } from '@/lib/auth/password'
import { isCommonPassword } from '@/lib/domain/common-password'
import { invalid } from '@/lib/domain/problem'
import { fail, succeed } from '@/lib/domain/result'
import { acceptInvitation } from '@/lib/operations/accept-invitation'
import { findInvitation } from '@/lib/operations/find-invitation'

export const POST = open(calls.acceptInvitation, async ({ body: { token, password } }, request) => {
  // Looked up before the costly hash, so that a made-up token costs us nothing.
  const invitation = await findInvitation(token)
  if (!invitation) return fail({ code: 'not-found' })
  if (isCommonPassword(password, invitation.email)) return fail(invalid('password', 'password-too-common'))
  const joined = await acceptInvitation(token, await hashPassword(password), request)
  return joined.ok ? succeed({ email: invitation.email }) : joined
})
