import type { Article } from '../article/article'
import type { Claim } from '../claim/claim'
import { isToldInReports } from '../history/history-actions'
import type { HistoryEntry } from '../history/history-event'
import type { MemberId } from '../ids'
import { invalid, type Problem, type PublicationHindrance } from '../problem'
import type { PublicationKind } from '../report/publication-kinds'
import type { ReportPublication } from '../report/published'
import { fail, type Result, succeed } from '../result'
import type { Publication, PublicationInput } from './publication'

type Standing = Pick<Claim, 'number' | 'state' | 'central'>
type Before = Pick<Publication, 'number' | 'kind' | 'at' | 'reason' | 'told' | 'changes'>

/** All of a report's publication but what is only known once the report is built. */
export type PlannedPublication = Omit<ReportPublication, 'at' | 'changes'>

/**
 * Whether the report of an article may go out, and as what. Open claims are listed as open; but one that is reopened casts doubt
 * on what was told before, and what an article stands on is not told while a verdict on it waits. `before` are all reports of
 * the article published so far, oldest first.
 */
export function decidePublication(
  claims: readonly Standing[],
  before: readonly Before[],
  { finding, kind: asked, reason, told }: PublicationInput,
): Result<PlannedPublication, Problem> {
  const hindrance =
    hinders('claim-reopened', claims, ({ state }) => state === 'reopened') ??
    hinders('central-claim-waits', claims, ({ state, central }) => central && state === 'proposed')
  if (hindrance) return fail(hindrance)
  const kind: PublicationKind = asked ?? (before.length === 0 ? 'first' : 'correction')
  if ((kind === 'first') !== (before.length === 0)) {
    return fail(notPublishable(kind === 'first' ? 'published-before' : 'nothing-published'))
  }
  if (kind !== 'first' && reason === null) return fail(invalid('reason', 'required'))
  if (kind === 'first' && reason !== null) return fail(invalid('reason', 'invalid'))
  if (kind === 'first' && told !== null) return fail(invalid('told', 'invalid'))
  const earlier = before.map(({ number, kind, at, reason, told, changes }) => ({
    ...{ number, kind, at, reason, told, changes },
  }))
  return succeed({ number: before.length + 1, kind, reason, told, finding, earlier })
}

/** Why no report goes out of an article that is out of the check; null while it is in. */
export function refuseWithdrawnReport({ withdrawal }: Pick<Article, 'withdrawal'>): Problem | null {
  return withdrawal && notPublishable('article-withdrawn')
}

/**
 * Why no report goes out that says something else than the one that was read, of an article of `seen` entries then; it is absent
 * where nobody says what was read. What the reader published since is known to them.
 */
export function refuseUnreadReport(
  history: readonly Pick<HistoryEntry, 'action' | 'actor' | 'claim'>[],
  seen: number | undefined,
  reader: MemberId,
): Problem | null {
  if (seen === undefined) return null
  const isOwn = ({ action, actor }: Pick<HistoryEntry, 'action' | 'actor'>) =>
    action === 'report-published' && actor.id === reader
  const unread = history.slice(seen).filter((entry) => isToldInReports(entry.action) && !isOwn(entry))
  if (seen <= history.length && unread.length === 0) return null
  const claims = [...new Set(unread.flatMap(({ claim }) => claim?.number ?? []))]
  return notPublishable('changed-since-read', claims.toSorted((one, other) => one - other).slice(0, 20))
}

function hinders(
  because: PublicationHindrance,
  claims: readonly Standing[],
  is: (claim: Standing) => boolean,
): Problem | null {
  const found = claims.filter(is).map(({ number }) => number)
  return found.length > 0 ? notPublishable(because, found.slice(0, 20)) : null
}

function notPublishable(because: PublicationHindrance, claims: number[] = []): Problem {
  return { code: 'not-publishable', because, claims }
}
