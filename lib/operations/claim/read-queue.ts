import { listDueAgain } from '../../data/due-again-record'
import { isVoided } from '../../domain/claim/binding'
import type { Queue } from '../../domain/claim/queue'
import { byUrgency } from '../../domain/claim/urgency'
import type { Actor } from '../../domain/newsroom/actor'
import { mayHaveQueue, mayReturn } from '../../domain/policy'
import { type Result, succeed } from '../../domain/result'
import { awaitingDecisionOf } from '../parts/awaiting-decision'
import { listWaiting } from '../parts/list-waiting'

/** What waits for this person across the newsroom: of each kind the 100 most urgent. */
export async function readQueue(actor: Actor): Promise<Result<Queue, never>> {
  if (!mayHaveQueue(actor).allowed)
    return succeed({ toDecide: [], cameBack: [], toCheck: [], toCheckAgain: [] })
  const of = { member: actor.id, own: true }
  const [[toCheck = [], voided = [], returned = [], reopened = [], toDecide = []], toCheckAgain] =
    await Promise.all([
      listWaiting(actor.newsroom.id, [
        { state: 'open' },
        { state: 'proposed', of, passes: isVoided },
        { state: 'returned', of },
        { state: 'reopened', of },
        ...(mayReturn(actor).allowed ? [awaitingDecisionOf(actor)] : []),
      ]),
      listDueAgain(actor.newsroom.id, 100),
    ])
  const cameBack = urgentFirst([...voided, ...returned, ...reopened])
  return succeed({ toDecide, cameBack, toCheck, toCheckAgain })
}

function urgentFirst(items: Queue['cameBack']): Queue['cameBack'] {
  const urgencyOf = ({ claim: { dueAt, central, createdAt } }: Queue['cameBack'][number]) => ({
    ...{ dueAt, central },
    since: createdAt,
  })
  return items.sort((one, other) => byUrgency(urgencyOf(one), urgencyOf(other)))
}
