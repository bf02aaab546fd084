import { open } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { hashNewPassword } from '@/lib/auth/new-password'
import { fail, succeed } from '@/lib/domain/result'
import { isSetUp, setUp } from '@/lib/operations/newsroom/set-up'

export const POST = open(calls.setUp, async ({ body: { password, ...input } }, request) => {
  if (await isSetUp()) return fail({ code: 'closed' })
  const hash = await hashNewPassword(password, input.email)
  if (!hash.ok) return hash
  const founded = await setUp({ ...input, passwordHash: hash.value }, request)
  return founded.ok ? succeed({ email: input.email }) : founded
})
