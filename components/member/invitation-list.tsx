import { useTranslations } from 'next-intl'
import { Isolated } from '@/components/ui/free-text'
import { Time } from '@/components/ui/time'
import type { Invitation } from '@/lib/domain/member'

/** Invitations that nobody has taken up yet; their links cannot be shown again. */
export function InvitationList({ invitations, now }: { invitations: Invitation[]; now: Date }) {
  const t = useTranslations('members.pendingInvitations')
  const roleNames = useTranslations('roles')
  if (invitations.length === 0) return <p className="text-muted">{t('empty')}</p>
  return (
    <ul className="divide-y divide-line">
      {invitations.map((invitation) => (
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
        </li>
      ))}
    </ul>
  )
}
