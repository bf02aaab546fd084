import { findMember } from '../../data/member-record'
import type { MemberId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Member } from '../../domain/newsroom/member'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import type { Result } from '../../domain/result'
import { permitted } from '../parts/permitted'

export async function readMember(actor: Actor, id: MemberId): Promise<Result<Member, Problem>> {
  return permitted(await findMember(actor.newsroom.id, id), () => mayAdminister(actor))
}
