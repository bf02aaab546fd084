import { commitErasure } from '../../data/commit'
import { findErasable } from '../../data/erasure-record'
import { findMember, listMembers } from '../../data/member-record'
import {
  type Erasure,
  type ErasureInput,
  type ErasureSubject,
  recordErasure,
} from '../../domain/history/erasure'
import { memberId } from '../../domain/ids'
import { isLastAdmin } from '../../domain/membership/member-decision'
import type { Actor } from '../../domain/newsroom/actor'
import { mayAdminister } from '../../domain/policy'
import { invalid, type Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'

/**
 * Takes a text or a member's name away for good: from the history, from every table that shows it and from kept answers.
 * The entries keep their hashes and one more says what was erased and why. Erasing a name ends that member's access.
 */
export async function eraseText(
  actor: Actor,
  { subject: kind, id, reason }: ErasureInput,
): Promise<Result<Erasure, Problem>> {
  const subject: ErasureSubject = { kind, id }
  for (let attempt = 1; ; attempt += 1) {
    const found = permitted(await findErasable(actor.newsroom.id, subject), () => mayAdminister(actor))
    if (!found.ok) return found
    if (!found.value.stands) return fail({ code: 'wrong-state', state: 'nothing-to-erase' })
    if (kind === 'member' && (await leavesNoAdmin(actor, id))) return fail(invalid('id', 'last-admin'))

    const outcome = await commitErasure(actor, found.value, recordErasure(found.value, reason), reason)
    if (outcome === 'done')
      return succeed({ subject: kind, id, reason, texts: found.value.commitments.length })
    if (attempt === 5) return fail({ code: 'stale' })
  }
}

async function leavesNoAdmin(actor: Actor, id: string): Promise<boolean> {
  const member = await findMember(actor.newsroom.id, memberId.parse(id))
  return member !== null && isLastAdmin(member, await listMembers(actor.newsroom.id))
}
