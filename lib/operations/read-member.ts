import { findMember } from '../data/member-record'
import type { Actor } from '../domain/actor'
import type { MemberId } from '../domain/ids'
import type { Member } from '../domain/member'
import { mayAdminister } from '../domain/policy'
import type { Problem } from '../domain/problem'
import { fail, type Result, succeed } from '../domain/result'

export async function readMember(actor: Actor, id: MemberId): Promise<Result<Member, Problem>> {
  const member = await findMember(actor.newsroom.id, id)
  if (!member) return fail({ code: 'not-found' })
  const permission = mayAdminister(actor)
  return permission.allowed ? succeed(member) : fail({ code: 'forbidden', reason: permission.reason })
}
