import { z } from 'zod'
import { articleId, claimId } from '../ids'
import { person } from '../newsroom/person'

const count = z.int().min(0)
const hours = z.number().nullable().describe('Null where there is nothing to measure')

/** States in which a claim waits for somebody, in the order of the work. */
export const waitingStates = ['open', 'returned', 'reopened', 'proposed'] as const

/** How many weeks the figures of a desk go back. */
export const weeksTold = 12

/** A claim by its place, for those who look after it. */
const deskClaim = z.object({
  article: z.object({ id: articleId, title: z.string(), language: z.string() }),
  claim: z.object({ id: claimId, number: z.int(), quote: z.string() }),
})

/**
 * How the work of a newsroom stands, for its editors: who has what, what waits how long, what is late or comes back again and
 * again; and by week, oldest first and the present one last, what was decided. Weeks begin on Monday, in UTC. Of what waits in
 * one state the oldest thousand are looked at; `more` says that there are others.
 */
export const desk = z.object({
  at: z.iso.datetime(),
  people: z.array(z.object({ person, claims: count, late: count, more: z.boolean() })),
  waiting: z.array(
    z.object({
      state: z.enum(waitingStates),
      claims: count,
      more: z.boolean(),
      underDay: count,
      underThreeDays: count,
      underWeek: count,
      longer: count,
    }),
  ),
  late: z.array(deskClaim.extend({ assignee: person.nullable(), dueAt: z.iso.datetime() })),
  returned: z.array(deskClaim.extend({ times: count })),
  hours: hours.describe('Median from marked to approved in all of the weeks'),
  weeks: z.array(
    z.object({
      week: z.iso.date(),
      verified: count,
      disputed: count,
      needsSources: count,
      hours: hours.describe('Median from marked to approved'),
      withTwoOrigins: count.describe('Of those verified'),
      publications: count,
      corrections: count,
    }),
  ),
})
export type Desk = z.infer<typeof desk>
export type DeskWeek = Desk['weeks'][number]
