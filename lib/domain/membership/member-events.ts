import type { HistoryEvent, Recorded } from '../history/history-event'
import { prose } from '../history/prose'
import type { Actor } from '../newsroom/actor'
import type { ApiToken } from '../newsroom/api-token'
import type { Role } from '../newsroom/role'

type Named = { id: string; name: string; role: Role }
type Identified = { id: string }

export function recordFounding(
  { name, language, sample }: Omit<Actor['newsroom'], 'id' | 'strict'>,
  founder: Named,
): HistoryEvent {
  return happened('newsroom-founded', {
    newsroom: { name: prose(name), language, sample },
    member: named(founder),
  })
}

export function recordInvitation(invited: Named): HistoryEvent {
  return happened('member-invited', { invitation: named(invited) })
}

/** `identity`: at which provider they are known, where they have no password. */
export function recordJoining(
  member: Named,
  invitation: Identified,
  identity: { id: string; issuer: string } | null = null,
): HistoryEvent {
  const by = identity && { identity: { id: identity.id, issuer: identity.issuer } }
  return happened('member-joined', { member: named(member), invitation: invitation.id, ...by })
}

/** Somebody came from a domain of the newsroom, known by a provider. */
export function recordJoiningByDomain(
  member: Named,
  domain: { id: string; domain: string },
  identity: { id: string; issuer: string },
): HistoryEvent {
  return happened('member-joined', {
    member: named(member),
    domain: { id: domain.id, domain: domain.domain },
    identity: { id: identity.id, issuer: identity.issuer },
  })
}

export function recordRevocation({ id }: Identified): HistoryEvent {
  return happened('invitation-revoked', { invitation: { id } })
}

export function recordPasswordChange({ id }: Identified): HistoryEvent {
  return happened('password-changed', { member: { id } })
}

export function recordResetLink(member: Identified, reset: Identified): HistoryEvent {
  return happened('password-reset-issued', { member: { id: member.id }, reset: { id: reset.id } })
}

export function recordReset(member: Identified, reset: Identified): HistoryEvent {
  return happened('password-reset', { member: { id: member.id }, reset: { id: reset.id } })
}

/** Its name is for its owner alone, and stands in no entry. */
export function recordToken({
  id,
  scopes,
  expiresAt,
}: Pick<ApiToken, 'id' | 'scopes' | 'expiresAt'>): HistoryEvent {
  return happened('token-issued', { token: { id, scopes, expiresAt } })
}

export function recordTokenEnd({ id, owner }: Pick<ApiToken, 'id' | 'owner'>): HistoryEvent {
  return happened('token-revoked', { token: { id, owner: owner.id } })
}

/** Something new in the newsroom itself, which is about no claim. */
function happened(action: HistoryEvent['action'], after: Recorded): HistoryEvent {
  return { action, claim: null, before: null, after }
}

function named({ id, name, role }: Named): Recorded {
  return { id, name: prose(name), role }
}
