import { headers } from 'next/headers'
import { open } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { enterAs, hearWho, type SignOnAnswer } from '@/lib/auth/single-sign-on'
import { fail, succeed } from '@/lib/domain/result'
import { joinByDomain } from '@/lib/operations/newsroom/join-by-domain'
import { joinByIdentity } from '@/lib/operations/newsroom/join-by-identity'
import { settleRole } from '@/lib/operations/newsroom/settle-role'

export const POST = open(calls.finishSignOn, async ({ body: { answer } }, request) => {
  const heard = await hearWho('enter', answer)
  if (!heard.ok) return heard
  const { purpose, known, role, confirmedAt } = heard.value
  const joined = purpose.invitation === null ? null : await joinByIdentity(purpose.invitation, known, request)
  if (joined && !joined.ok) return joined
  // Before their session: another role ends those there are.
  await settleRole(known, role, request)
  const from = await headers()
  // Who came with an invitation has shown something that only they have.
  const holder = await enterAs(known, joined ? new Date() : confirmedAt, from)
  const entered = holder ?? (await enterByDomain(heard.value, from, request))
  if (!entered || (entered.kind !== 'signed-in' && entered.kind !== 'second-factor'))
    return fail({ code: 'forbidden', reason: 'nobody-invited' })
  return succeed({
    outcome: entered.kind,
    member: entered.member,
    next: purpose.anew ? null : purpose.next,
    passkey: entered.kind === 'second-factor' ? entered.passkey && { ...entered.passkey } : null,
  })
})

async function enterByDomain(
  { known, role, confirmedAt }: SignOnAnswer<'enter'>,
  from: Headers,
  request: string,
) {
  const joined = await joinByDomain(known, request)
  if (!joined.ok) return null
  await settleRole(known, role, request)
  return enterAs(known, confirmedAt, from)
}
