'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Isolated } from '@/components/ui/free-text'
import { Time } from '@/components/ui/time'
import type { Invitation } from '@/lib/domain/newsroom/member'
import { isolated } from '@/lib/domain/text/isolated'
import { useRouter } from '@/lib/i18n/navigation'
import { RevokeButton } from './revoke-button'

/** Invitations that nobody has taken up yet; their links cannot be shown again, but they can be taken back. */
export function InvitationList({ invitations, now }: { invitations: Invitation[]; now: Date }) {
  const t = useTranslations('members.pendingInvitations')
  const roleNames = useTranslations('roles')
  const router = useRouter()
  const said = useRef<HTMLParagraphElement>(null)
  const [revoked, setRevoked] = useState<Invitation | null>(null)

  function tell(invitation: Invitation) {
    setRevoked(invitation)
    // The button that was pressed goes with its invitation.
    said.current?.focus()
    router.refresh()
  }

  const waiting = invitations.filter(({ id }) => id !== revoked?.id)
  return (
    <>
      <p ref={said} role="status" tabIndex={-1} className="text-small text-muted">
        {revoked ? t('revoked', { name: isolated(revoked.name) }) : ''}
      </p>
      {waiting.length === 0 ? <p className="text-muted">{t('empty')}</p> : null}
      <ul className="divide-y divide-line empty:hidden">
        {waiting.map((invitation) => (
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
            <RevokeButton invitation={invitation} onRevoked={() => tell(invitation)} />
          </li>
        ))}
      </ul>
    </>
  )
}
