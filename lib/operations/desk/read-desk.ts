import {
  listDeskLate,
  listDeskPeople,
  listDeskPublications,
  listDeskReturned,
  listDeskVerdicts,
  listDeskWaiting,
} from '../../data/desk-record'
import { type Desk, desk } from '../../domain/desk/desk'
import { firstWeek, medianHours, weeksOf } from '../../domain/desk/desk-weeks'
import type { Actor } from '../../domain/newsroom/actor'
import { mayReadDesk } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'

/** How the work of the newsroom stands, for its editors. */
export async function readDesk(actor: Actor): Promise<Result<Desk, Problem>> {
  const may = permitted(actor.newsroom, () => mayReadDesk(actor))
  if (!may.ok) return may
  const { id } = actor.newsroom
  const now = new Date()
  const since = firstWeek(now)
  const [people, waiting, late, returned, verdicts, publications] = await Promise.all([
    listDeskPeople(id),
    listDeskWaiting(id),
    listDeskLate(id),
    listDeskReturned(id, since),
    listDeskVerdicts(id, since),
    listDeskPublications(id, since),
  ])
  const hours = medianHours(verdicts)
  const weeks = weeksOf(now, verdicts, publications)
  return succeed(desk.parse({ at: now.toISOString(), people, waiting, late, returned, hours, weeks }))
}
