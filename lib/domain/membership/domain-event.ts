import type { HistoryEvent } from '../history/history-event'
import type { NewsroomDomain } from '../newsroom/domain'

/** The entry for a domain that came, was found to be the newsroom's, or went. */
export function recordDomain(
  action: 'domain-added' | 'domain-verified' | 'domain-removed',
  { id, domain, role }: Pick<NewsroomDomain, 'id' | 'domain' | 'role'>,
): HistoryEvent {
  const told = { domain: { id, domain, role } }
  return action === 'domain-removed'
    ? { action, claim: null, before: told, after: { domain: null } }
    : { action, claim: null, before: null, after: told }
}
