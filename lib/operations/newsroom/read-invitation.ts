import { findInvitationById } from '../../data/member-record'
import type { InvitationId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Invitation } from '../../domain/newsroom/member'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import type { Result } from '../../domain/result'
import { permitted } from '../parts/permitted'

/** An invitation that waits; one that was accepted, taken back or has run out is not there any more. */
export async function readInvitation(actor: Actor, id: InvitationId): Promise<Result<Invitation, Problem>> {
  return permitted(await findInvitationById(actor.newsroom.id, id), () => mayAdminister(actor))
}
