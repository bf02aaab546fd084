import { listActivePeople } from '../../data/member-record'
import type { Actor } from '../../domain/newsroom/actor'
import type { Person } from '../../domain/newsroom/person'
import { mayComment } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'

/** Whom a comment may name: everyone who works in the newsroom now, by name; or whom work may be given, which is those who check. */
export async function listColleagues(
  actor: Actor,
  asked: { checking?: boolean } = {},
): Promise<Result<{ items: Person[] }, Problem>> {
  const may = permitted(actor.newsroom, () => mayComment(actor))
  if (!may.ok) return may
  return succeed({ items: await listActivePeople(actor.newsroom.id, asked) })
}
