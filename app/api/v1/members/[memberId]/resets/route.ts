import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { resetId } from '@/lib/domain/ids'
import { fail, succeed } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { issuePasswordReset } from '@/lib/operations/newsroom/issue-password-reset'
import { readPasswordReset } from '@/lib/operations/newsroom/read-password-reset'

export const POST = changing(
  calls.issuePasswordReset,
  async (actor, { params }) => {
    const issued = await issuePasswordReset(actor, params.memberId)
    if (!issued.ok) return issued
    const path = `/${actor.newsroom.language}/resets/${issued.value.token}`
    return succeed({ ...issued.value, url: new URL(path, env().NEXTAUTH_URL).toString() })
  },
  {
    again: async (actor, { made }) =>
      made === null ? fail({ code: 'not-found' }) : readPasswordReset(actor, resetId.parse(made)),
  },
)
