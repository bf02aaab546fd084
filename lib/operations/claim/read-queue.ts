import { listOldestInStates } from '../../data/claim-record'
import { isVoided } from '../../domain/claim/binding'
import type { Queue } from '../../domain/claim/queue'
import type { Actor } from '../../domain/newsroom/actor'
import { mayHaveQueue } from '../../domain/policy'
import { type Result, succeed } from '../../domain/result'
import { awaitsDecisionOf } from '../parts/awaits-decision'

/** What waits for this person across the newsroom, oldest first: of the oldest 100 in each state, what is theirs to do. */
export async function readQueue(actor: Actor): Promise<Result<Queue, never>> {
  if (!mayHaveQueue(actor).allowed) return succeed({ toDecide: [], cameBack: [], toCheck: [] })
  const states = ['proposed', 'returned', 'reopened', 'open'] as const
  const waiting = await listOldestInStates(actor.newsroom.id, states, 100)
  const cameBack = waiting.filter(
    ({ claim }) => claim.state === 'returned' || claim.state === 'reopened' || isVoided(claim),
  )
  return succeed({
    toDecide: waiting.filter(({ claim }) => awaitsDecisionOf(actor, claim)),
    cameBack: cameBack.filter(({ claim }) => (claim.proposal?.by ?? claim.createdBy).id === actor.id),
    toCheck: waiting.filter(({ claim }) => claim.state === 'open'),
  })
}
