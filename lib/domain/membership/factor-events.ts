import type { HistoryEvent, Recorded } from '../history/history-event'
import type { Factor } from '../newsroom/second-factor'

type Identified = { id: string }

/** Something a member can show beside their password came or went. Nothing by which it could be shown stands in the entry. */
export function recordFactor(
  action: 'factor-added' | 'factor-removed',
  { id }: Identified,
  factor: { kind: Exclude<Factor, 'recovery'>; id?: string },
): HistoryEvent {
  const told: Recorded = { member: { id }, factor: { ...factor } }
  return action === 'factor-added'
    ? { action, claim: null, before: null, after: told }
    : { action, claim: null, before: told, after: { factor: null } }
}

export function recordRecoveryCodes({ id }: Identified): HistoryEvent {
  return { action: 'recovery-codes-issued', claim: null, before: null, after: { member: { id } } }
}

/** Somebody signed in by one of their recovery codes, which is used up. */
export function recordRecovery({ id }: Identified): HistoryEvent {
  return { action: 'recovery-code-used', claim: null, before: null, after: { member: { id } } }
}

/** An admin took from a member all that they showed beside their password. */
export function recordFactorReset({ id }: Identified): HistoryEvent {
  return { action: 'factors-reset', claim: null, before: null, after: { member: { id } } }
}
