import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { rememberDevice } from '@/lib/auth/device'
import { hashNewPassword } from '@/lib/auth/new-password'
import { confirmPassword } from '@/lib/auth/own-password'
import { ownSessionId } from '@/lib/auth/own-session'
import { succeed } from '@/lib/domain/result'
import { changePassword } from '@/lib/operations/newsroom/change-password'

export const POST = changing(
  calls.changePassword,
  async (actor, { body }) => {
    const own = await confirmPassword(actor, body.current)
    if (!own.ok) return own
    const { email, passwordHash: from } = own.value
    const to = await hashNewPassword(body.password, email)
    if (!to.ok) return to
    const changed = await changePassword(actor, { from, to: to.value }, await ownSessionId())
    // The new password ended what this browser kept as well.
    if (changed.ok) await rememberDevice(email, to.value)
    return changed
  },
  { again: async ({ id }) => succeed({ id }) },
)
