import { findMember } from '../../data/member-record'
import type { MemberId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Member } from '../../domain/newsroom/member'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

export async function readMember(actor: Actor, id: MemberId): Promise<Result<Member, Problem>> {
  const member = await findMember(actor.newsroom.id, id)
  if (!member) return fail({ code: 'not-found' })
  const permission = mayAdminister(actor)
  return permission.allowed ? succeed(member) : fail({ code: 'forbidden', reason: permission.reason })
}
