import { passwordResetAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { succeed } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { issuePasswordReset } from '@/lib/operations/newsroom/issue-password-reset'

export const POST = changing(
  calls.issuePasswordReset,
  async (actor, { params }) => {
    const issued = await issuePasswordReset(actor, params.memberId)
    if (!issued.ok) return issued
    const path = `/${actor.newsroom.language}/resets/${issued.value.token}`
    return succeed({ ...issued.value, url: new URL(path, env().NEXTAUTH_URL).toString() })
  },
  { again: passwordResetAgain },
)
