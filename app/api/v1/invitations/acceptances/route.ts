import { open } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { hashNewPassword } from '@/lib/auth/new-password'
import { fail, succeed } from '@/lib/domain/result'
import { acceptInvitation } from '@/lib/operations/newsroom/accept-invitation'
import { findInvitation } from '@/lib/operations/newsroom/find-invitation'

export const POST = open(calls.acceptInvitation, async ({ body: { token, password } }, request) => {
  // Looked up before the costly hash, so that a made-up token costs us nothing.
  const invitation = await findInvitation(token)
  if (!invitation) return fail({ code: 'not-found' })
  const hash = await hashNewPassword(password, invitation.email)
  if (!hash.ok) return hash
  const joined = await acceptInvitation(token, hash.value, request)
  return joined.ok ? succeed({ email: invitation.email }) : joined
})
