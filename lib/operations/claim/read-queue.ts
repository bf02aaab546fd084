import { listClaimsInStates } from '../../data/claim-record'
import type { Queue } from '../../domain/claim/queue'
import type { Actor } from '../../domain/newsroom/actor'
import { mayApprove, mayCheck, mayReturn } from '../../domain/policy'
import { type Result, succeed } from '../../domain/result'

/** What waits for this person across the newsroom, oldest first, at most 100 of each. */
export async function readQueue(actor: Actor): Promise<Result<Queue, never>> {
  if (!mayCheck(actor).allowed) return succeed({ toDecide: [], cameBack: [], toCheck: [] })
  const { id: newsroom } = actor.newsroom
  const [proposed, cameBack, toCheck] = await Promise.all([
    mayReturn(actor).allowed ? listClaimsInStates(newsroom, ['proposed'], 100) : [],
    listClaimsInStates(newsroom, ['returned', 'reopened'], 100),
    listClaimsInStates(newsroom, ['open'], 100),
  ])
  return succeed({
    toDecide: proposed.filter(({ claim }) => mayApprove(actor, claim).allowed),
    cameBack: cameBack.filter(({ claim }) => (claim.proposal?.by ?? claim.createdBy).id === actor.id),
    toCheck,
  })
}
