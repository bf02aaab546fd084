import type { Stamp } from '../history/change'
import type { ProposalId } from '../ids'
import type { Person } from '../newsroom/person'
import type { Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import type { Claim } from './claim'
import type { Proposal } from './proposal'
import { allows } from './reasoned-step'

type Judged = Pick<Claim, 'state' | 'proposal'>

/** The proposal that waits, for whoever made it: theirs to put anew or to pull back. Null for anybody else. */
export function ownWaiting({ state, proposal }: Judged, by: Pick<Person, 'id'>): Proposal | null {
  return state === 'proposed' && proposal?.by.id === by.id ? proposal : null
}

/** The same for whoever has read that very one, or why there is none. */
export function ownWaitingRead(claim: Judged, read: ProposalId, { by }: Stamp): Result<Proposal, Problem> {
  if (!allows(claim, 'pull-back') || !claim.proposal) return fail({ code: 'wrong-state', state: claim.state })
  if (claim.proposal.id !== read) return fail({ code: 'stale-proposal' })
  const own = ownWaiting(claim, by)
  return own ? succeed(own) : fail({ code: 'forbidden', reason: 'needs-proposer' })
}
