import { listOldestInStates } from '../../data/claim-record'
import { isVoided } from '../../domain/claim/binding'
import type { Queue } from '../../domain/claim/queue'
import type { Actor } from '../../domain/newsroom/actor'
import { mayApprove, mayHaveQueue } from '../../domain/policy'
import { type Result, succeed } from '../../domain/result'

/** What waits for this person across the newsroom, oldest first: of the oldest 100 in each state, what is theirs to do. */
export async function readQueue(actor: Actor): Promise<Result<Queue, never>> {
  if (!mayHaveQueue(actor).allowed) return succeed({ toDecide: [], cameBack: [], toCheck: [] })
  const states = ['proposed', 'returned', 'reopened', 'open'] as const
  const waiting = await listOldestInStates(actor.newsroom.id, states, 100)
  const proposed = waiting.filter(({ claim }) => claim.state === 'proposed' && !isVoided(claim))
  const cameBack = waiting.filter(
    ({ claim }) => claim.state === 'returned' || claim.state === 'reopened' || isVoided(claim),
  )
  return succeed({
    toDecide: proposed.filter(({ claim }) => mayApprove(actor, claim).allowed),
    cameBack: cameBack.filter(({ claim }) => (claim.proposal?.by ?? claim.createdBy).id === actor.id),
    toCheck: waiting.filter(({ claim }) => claim.state === 'open'),
  })
}
