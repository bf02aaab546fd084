import type { CarriedChange } from '../article/claim-carrying'
import type { ClaimId, MemberId } from '../ids'
import type { Notice } from './notice'

/**
 * Who is told of a new revision: whoever marked a claim, proposed its verdict or has it to do, that does not stand where it stood. Once each,
 * however many claims it is; it names the claim if it is one.
 */
export function noticesOfRevision(changes: readonly CarriedChange[], by: MemberId): Notice[] {
  const concerned = new Map<MemberId, Set<ClaimId>>()
  for (const { before, told } of changes) {
    if (told.outcome === 'exact' || before.state === 'withdrawn') continue
    for (const person of [before.createdBy, before.proposal?.by, before.assignee]) {
      if (!person || person.id === by) continue
      const claims = concerned.get(person.id) ?? new Set()
      concerned.set(person.id, claims.add(before.id))
    }
  }
  return [...concerned].map(([member, claims]) => {
    const [claim, another] = claims
    return { member, kind: 'revised', claim: another === undefined ? (claim ?? null) : null }
  })
}
