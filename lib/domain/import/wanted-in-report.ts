import { markedByMistake } from '../claim/claim-codes'
import { detailsOf } from '../claim/claim-details'
import type { DatedProposal } from '../claim/proposal'
import type { NotKept } from './import-answer'
import type { ImportedClaim, ImportedReport } from './report-document'
import type { WantedClaim, WantedEvidence } from './wanted-claim'

/** How what cannot be done again here is put in words, in the report's language. */
export type ReportTelling = {
  /** What stood there of a claim and does not stand here; null when that is nothing. */
  note(claim: ImportedClaim, report: ImportedReport): string | null
  /** In the place of a reason that was erased there. */
  erasedReason(report: ImportedReport): string
}

/** The claims of a report in the order of their numbers, so that those here follow each other in the same way. */
export function wantedInReport(report: ImportedReport, telling: ReportTelling): WantedClaim[] {
  const erased = telling.erasedReason(report)
  return report.claims
    .map((claim, index) => ({ claim, path: `claims.${index}` }))
    .sort((one, other) => one.claim.number - other.claim.number)
    .map(({ claim, path }) => ({
      path,
      number: claim.number,
      place:
        claim.placement === 'placed'
          ? { kind: 'range', range: { start: claim.start, end: claim.end }, quote: claim.quote }
          : { kind: 'elsewhere', quote: claim.quote },
      details: detailsOf(claim),
      evidence: claim.evidence.map((piece) => wantedEvidence(piece, erased)),
      proposal: proposalIn(claim),
      withdrawal: withdrawalIn(claim, report.article.withdrawal?.reason ?? erased, erased),
      note: telling.note(claim, report),
    }))
}

/**
 * The verdict that waits here because it stood there, approved or waiting. One that an editor returned, or whose approval fell
 * away, is told and not put forward again, nor is one whose rationale was erased.
 */
export function proposalIn({ state, proposal, decision }: ImportedClaim): DatedProposal | null {
  if (!proposal || proposal.rationale === null) return null
  const stood = state === 'approved' || (state === 'proposed' && !decision)
  const { verdict, rationale, reasons, exception, checkAgainOn } = proposal
  return stood ? { verdict, rationale, reasons, exception, ...(checkAgainOn && { checkAgainOn }) } : null
}

/** `reason` is why its article was withdrawn, which holds for a claim that went with it. */
function withdrawalIn({ state, withdrawal }: ImportedClaim, reason: string, erased: string) {
  if (state !== 'withdrawn') return null
  if (withdrawal?.code === markedByMistake) return withdrawal.code
  return { reason: withdrawal?.code ? reason : (withdrawal?.reason ?? erased) }
}

function wantedEvidence(
  {
    stance,
    source: { id, ...source },
    quote,
    locator,
    translation,
    withdrawal,
  }: ImportedClaim['evidence'][number],
  erased: string,
): WantedEvidence {
  const because = withdrawal && (withdrawal.reason ?? erased)
  return { stance, work: id, source, quote, locator, translation, withdrawal: because }
}

/** What of a report does not come along, whatever it says. */
export function notKeptOf({ claims, coverage }: ImportedReport): NotKept[] {
  const some = (told: (claim: ImportedClaim) => boolean) => claims.some(told)
  return [
    'people-and-times',
    'history',
    ...(some(({ state }) => state === 'approved') ? (['approvals'] as const) : []),
    ...(some(({ placement }) => placement !== 'placed') ? (['claims-without-place'] as const) : []),
    ...(coverage && coverage.settled > 0 ? (['dismissals'] as const) : []),
  ]
}
