import { open } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { hashNewPassword } from '@/lib/auth/new-password'
import { refuseSetupToken } from '@/lib/auth/setup-token'
import { fail, succeed } from '@/lib/domain/result'
import { isSetUp, setUp } from '@/lib/operations/newsroom/set-up'

export const POST = open(calls.setUp, async ({ body: { password, token, ...input } }, request) => {
  if (await isSetUp()) return fail({ code: 'closed' })
  const refused = refuseSetupToken(token)
  if (refused) return fail(refused)
  const hash = await hashNewPassword(password, input.email)
  if (!hash.ok) return hash
  const founded = await setUp({ ...input, passwordHash: hash.value }, request)
  return founded.ok ? succeed({ email: input.email }) : founded
})
