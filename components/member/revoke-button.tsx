'use client'

import { useTranslations } from 'next-intl'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { calls } from '@/lib/api/calls'
import type { Invitation } from '@/lib/domain/newsroom/member'
import { isolated } from '@/lib/domain/text/isolated'

/** Takes an invitation back; `onRevoked` hears of it, also when somebody else was first. */
export function RevokeButton({ invitation, onRevoked }: { invitation: Invitation; onRevoked: () => void }) {
  const t = useTranslations('members.pendingInvitations')
  const { pending, problem, send } = useSubmission()

  async function revoke() {
    const answer = await send(calls.revokeInvitation, { params: { invitationId: invitation.id }, body: {} })
    if (answer && (answer.ok || answer.problem.code === 'not-found')) onRevoked()
  }

  return (
    <>
      <Button
        variant="quiet"
        size="small"
        className="-ms-2.5"
        pending={pending}
        aria-label={t('revokeFor', { name: isolated(invitation.name) })}
        onClick={revoke}
      >
        {pending ? t('revoking') : t('revoke')}
      </Button>
      <ProblemNotice problem={problem} />
    </>
  )
}
