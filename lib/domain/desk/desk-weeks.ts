import { type DeskWeek, weeksTold } from './desk'

/** A verdict that was approved. `origins` counts independent ones among what supports it. */
export type DeskVerdict = {
  verdict: 'verified' | 'disputed' | 'needs-sources'
  markedAt: Date
  approvedAt: Date
  origins: number
}
/** A report that went out. */
export type DeskPublication = { at: Date; correction: boolean }

const day = 24 * 60 * 60 * 1000

/** The Monday, in UTC, on which the first of the told weeks began. */
export function firstWeek(now: Date): Date {
  return new Date(mondayOf(now).getTime() - (weeksTold - 1) * 7 * day)
}

/** What was decided and published in each of the told weeks, weeks without anything among them. */
export function weeksOf(
  now: Date,
  verdicts: readonly DeskVerdict[],
  publications: readonly DeskPublication[],
): DeskWeek[] {
  const first = firstWeek(now).getTime()
  return Array.from({ length: weeksTold }, (_, index) => {
    const begins = first + index * 7 * day
    const within = (at: Date) => at.getTime() >= begins && at.getTime() < begins + 7 * day
    const decided = verdicts.filter(({ approvedAt }) => within(approvedAt))
    const out = publications.filter(({ at }) => within(at))
    const of = (verdict: DeskVerdict['verdict']) => decided.filter((each) => each.verdict === verdict)
    return {
      week: new Date(begins).toISOString().slice(0, 10),
      verified: of('verified').length,
      disputed: of('disputed').length,
      needsSources: of('needs-sources').length,
      hours: medianHours(decided),
      withTwoOrigins: of('verified').filter(({ origins }) => origins >= 2).length,
      publications: out.length,
      corrections: out.filter(({ correction }) => correction).length,
    }
  })
}

/** From marked to approved half of them took no longer; to a tenth of an hour. */
export function medianHours(verdicts: readonly DeskVerdict[]): number | null {
  const times = verdicts
    .map(({ markedAt, approvedAt }) => approvedAt.getTime() - markedAt.getTime())
    .sort((one, other) => one - other)
  const [low, high] = [times[Math.ceil(times.length / 2) - 1], times[Math.floor(times.length / 2)]]
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2 / 360_000) / 10
}

function mondayOf(at: Date): Date {
  const midnight = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate())
  return new Date(midnight - ((at.getUTCDay() + 6) % 7) * day)
}
