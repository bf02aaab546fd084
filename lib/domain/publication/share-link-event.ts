import type { HistoryEvent } from '../history/history-event'
import type { ShareLink } from './share-link'

export function recordSharing({ id, expiresAt }: Pick<ShareLink, 'id' | 'expiresAt'>): HistoryEvent {
  return { action: 'report-shared', claim: null, before: null, after: { shareLink: { id, expiresAt } } }
}

export function recordSharingEnd({ id, expiresAt }: Pick<ShareLink, 'id' | 'expiresAt'>): HistoryEvent {
  return {
    action: 'report-unshared',
    claim: null,
    before: { shareLink: { id, expiresAt, revoked: false } },
    after: { shareLink: { id, expiresAt, revoked: true } },
  }
}
