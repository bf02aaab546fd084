import { newId } from '../../data/new-id'
import type { AccountId } from '../../domain/ids'
import { memberId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { role } from '../../domain/newsroom/role-schema'

type Invitation = { name: string; role: string; newsroom: Actor['newsroom'] }

/** Whom an invitation makes a new member of its newsroom, by an account; they are the one acting. */
export function invited(invitation: Invitation, account: AccountId, request: string): Actor {
  const { name, newsroom } = invitation
  return {
    ...{ id: newId(memberId), account, name, role: role.parse(invitation.role), newsroom },
    request: { id: request },
  }
}
