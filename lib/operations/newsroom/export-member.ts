import { readActs } from '../../data/history-record'
import { findMemberFacts } from '../../data/member-facts'
import type { MemberId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayExportMember } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'
import { writeMemberFile } from '../../export/member-file'
import { permitted } from '../parts/permitted'

/** All that is stored about a member as a file, part by part: what they did is read once somebody takes it. */
export async function exportMember(
  actor: Actor,
  id: MemberId,
): Promise<Result<AsyncGenerator<string>, Problem>> {
  const newsroom = actor.newsroom.id
  const facts = permitted(await findMemberFacts(newsroom, id), () => mayExportMember(actor, id))
  if (!facts.ok) return facts
  return succeed(writeMemberFile(new Date().toISOString(), facts.value, readActs(newsroom, id)))
}
