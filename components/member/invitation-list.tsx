'use client'

import { useTranslations } from 'next-intl'
import { EndButton } from '@/components/end-button'
import { Isolated } from '@/components/ui/free-text'
import { Time } from '@/components/ui/time'
import { useEnded } from '@/components/use-ended'
import { calls } from '@/lib/api/calls'
import type { Invitation } from '@/lib/domain/newsroom/member'
import { isolated } from '@/lib/domain/text/isolated'

/** Invitations that nobody has taken up yet; their links cannot be shown again, but they can be taken back. */
export function InvitationList({ invitations, now }: { invitations: Invitation[]; now: Date }) {
  const t = useTranslations('members.pendingInvitations')
  const roleNames = useTranslations('roles')
  const { left, last, status, tell } = useEnded(invitations)

  return (
    <>
      <p {...status}>{last ? t('revoked', { name: isolated(last.name) }) : ''}</p>
      {left.length === 0 ? <p className="text-muted">{t('empty')}</p> : null}
      <ul className="divide-y divide-line empty:hidden">
        {left.map((invitation) => (
          <li key={invitation.id} className="py-2.5">
            <p className="font-medium">
              <Isolated>{invitation.name}</Isolated>{' '}
              <span className="font-normal text-muted">· {roleNames(invitation.role)}</span>
            </p>
            <p className="text-small text-muted">
              <bdi dir="ltr">{invitation.email}</bdi> ·{' '}
              {new Date(invitation.expiresAt) > now ? t('expires') : t('expired')}{' '}
              <Time at={invitation.expiresAt} />
            </p>
            <EndButton
              end={(send) =>
                send(calls.revokeInvitation, { params: { invitationId: invitation.id }, body: {} })
              }
              onEnded={() => tell(invitation)}
              words={{
                end: t('revoke'),
                named: t('revokeFor', { name: isolated(invitation.name) }),
                ending: t('revoking'),
              }}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
