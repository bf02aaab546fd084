import { listActivePeople } from '../../data/member-record'
import type { Actor } from '../../domain/newsroom/actor'
import type { Person } from '../../domain/newsroom/person'
import { mayComment } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** Whom a comment may name: everyone who works in the newsroom now, by name. */
export async function listColleagues(actor: Actor): Promise<Result<{ items: Person[] }, Problem>> {
  const permission = mayComment(actor)
  if (!permission.allowed) return fail({ code: 'forbidden', reason: permission.reason })
  return succeed({ items: await listActivePeople(actor.newsroom.id) })
}
