import type { HistoryEvent, Recorded } from '../history/history-event'
import type { Identity } from '../newsroom/identity'

type Identified = { id: string }

/** An identity at a provider came or went. Which one it is there stands in no entry. */
export function recordIdentity(
  action: 'identity-linked' | 'identity-unlinked',
  { id }: Identified,
  identity: Pick<Identity, 'id' | 'issuer'>,
): HistoryEvent {
  const told: Recorded = { member: { id }, identity: { id: identity.id, issuer: identity.issuer } }
  return action === 'identity-linked'
    ? { action, claim: null, before: null, after: told }
    : { action, claim: null, before: told, after: { identity: null } }
}
