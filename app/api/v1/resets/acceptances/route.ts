import { open } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { hashNewPassword } from '@/lib/auth/new-password'
import { fail, succeed } from '@/lib/domain/result'
import { findPasswordReset } from '@/lib/operations/newsroom/find-password-reset'
import { resetPassword } from '@/lib/operations/newsroom/reset-password'

export const POST = open(calls.resetPassword, async ({ body: { token, password } }, request) => {
  // Looked up before the costly hash, so that a made-up token costs us nothing.
  const asked = await findPasswordReset(token)
  if (!asked) return fail({ code: 'not-found' })
  const hash = await hashNewPassword(password, asked.email)
  if (!hash.ok) return hash
  const done = await resetPassword(token, hash.value, request)
  return done.ok ? succeed({ email: asked.email }) : done
})
