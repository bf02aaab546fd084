import type { Article } from '../article/article'
import { countClaims } from '../article/count-claims'
import { coverageOf, type DismissalIn } from '../article/coverage'
import type { Claim } from '../claim/claim'
import { wasMarkedByMistake } from '../claim/claim-withdrawal'
import type { Evidence } from '../claim/evidence'
import { originKey } from '../claim/origin'
import { originsOf } from '../claim/standing-evidence'
import { isToldInReports } from '../history/history-actions'
import type { HistoryEntry } from '../history/history-event'
import type { Actor } from '../newsroom/actor'
import type { NewsroomMethod } from '../newsroom/method'
import { methodOf } from './method'
import { momentsByClaim, withRecordedTimes } from './recorded-times'
import type { Report, ReportClaim, ReportEvidence, ReportLanguage, ReportStep } from './report'

/** What a report is built from: the article, all of its claims and its whole history, as they stand at `at`. */
export type ReportInput = {
  article: Article
  claims: readonly Claim[]
  history: readonly HistoryEntry[]
  /** The sentences in which somebody found nothing to check. */
  dismissals?: readonly DismissalIn[]
  newsroom: Pick<Actor['newsroom'], 'name' | 'sample'> & Partial<Pick<Actor['newsroom'], 'digits'>>
  /** How the newsroom checks, in every version that it saved, newest first. */
  methods?: readonly NewsroomMethod[]
  /** ISO 8601, UTC. */
  at: string
  /** For the desk alone: with proposals that no editor approved, what was said in returning them, and mistaken marks. */
  internal?: boolean
}

/** The report of an article as it stands. Leaves no claim out, whatever its state, but those that nobody meant to mark. */
export function buildReport({
  article,
  claims,
  history,
  dismissals = [],
  newsroom,
  methods = [],
  at,
  internal = false,
}: ReportInput): Report {
  const language = reportLanguageOf(article.language)
  const { id, title, direction, byline, outlet, sourceUrl, publishedOn, revision, withdrawal } = article
  const meant = internal ? claims : claims.filter((claim) => !wasMarkedByMistake(claim))
  const moments = momentsByClaim(history)
  const steps = stepsByClaim(history)
  const told = inReadingOrder(meant).map((claim) =>
    tellClaim(withRecordedTimes(claim, moments.get(claim.id) ?? []), steps.get(claim.id) ?? [], internal),
  )
  const { settled, total } = coverageOf(revision, article.language, claims, dismissals)
  return {
    internal,
    at,
    newsroom: {
      name: newsroom.name,
      sample: newsroom.sample,
      ...(newsroom.digits === 'arab' && { digits: 'arab' as const }),
    },
    language,
    article: {
      id,
      title,
      language: article.language,
      direction,
      byline,
      outlet,
      sourceUrl,
      publishedOn,
      revision,
      ...(withdrawal && { withdrawal: { ...withdrawal, at: withdrawnAt(history) ?? withdrawal.at } }),
    },
    counts: countClaims(meant),
    coverage: { settled, total },
    claims: told,
    history: { entries: history.length },
    method: methodOf(language, methods, told),
  }
}

/** When the history recorded that the article left the check: its own time is by another clock. */
function withdrawnAt(history: readonly HistoryEntry[]): string | undefined {
  return history.findLast(({ action }) => action === 'article-withdrawn')?.at
}

/** Arabic articles are reported in Arabic, all others in English. */
export function reportLanguageOf(articleLanguage: string): ReportLanguage {
  return new Intl.Locale(articleLanguage).language === 'ar' ? 'ar' : 'en'
}

/** By where they begin, the longer first; claims on the same words by number. Those without a place come last. */
function inReadingOrder(claims: readonly Claim[]): Claim[] {
  return [...claims].sort(
    (one, other) =>
      Number(one.placement !== 'placed') - Number(other.placement !== 'placed') ||
      one.start - other.start ||
      other.end - one.end ||
      one.number - other.number,
  )
}

/** What is told of a claim, its times as they are given. */
export function tellClaim(claim: Claim, steps: ReportStep[], internal: boolean): ReportClaim {
  const judged = internal || claim.verdict !== null
  const {
    prefix: _prefix,
    suffix: _suffix,
    article: _article,
    candidates: _candidates,
    comments: _comments,
    assignee: _assignee,
    dueAt: _dueAt,
    version: _version,
    contentVersion: _contentVersion,
    assignmentVersion: _assignmentVersion,
    ...told
  } = claim
  return {
    ...told,
    proposal: judged && claim.proposal ? withoutBinding(claim.proposal) : null,
    decision: judged ? claim.decision : null,
    evidence: numberOrigins(claim.evidence),
    origins: {
      supports: originsOf(claim.evidence, 'supports').size,
      contradicts: originsOf(claim.evidence, 'contradicts').size,
      context: originsOf(claim.evidence, 'context').size,
    },
    steps,
  }
}

/** The steps in the life of each claim, by its id. */
function stepsByClaim(history: readonly HistoryEntry[]): ReadonlyMap<string, ReportStep[]> {
  const found = new Map<string, ReportStep[]>()
  for (const { n, at, actor, action, claim } of history) {
    if (!claim || !isToldInReports(action)) continue
    const step = { n, at, by: { name: actor.name, role: actor.role }, action }
    const known = found.get(claim.id)
    if (known) known.push(step)
    else found.set(claim.id, [step])
  }
  return found
}

function withoutBinding({ boundTo: _boundTo, ...told }: NonNullable<Claim['proposal']>) {
  return told
}

/** Gives evidence that repeats one origin one number, in the order in which origins first appear. */
function numberOrigins(evidence: readonly Evidence[]): ReportEvidence[] {
  const keys = [...new Set(evidence.map((piece) => originKey(piece.source)))]
  return evidence.map((piece) => ({ ...piece, originGroup: keys.indexOf(originKey(piece.source)) + 1 }))
}
