import type { Report, ReportClaim } from '../domain/report/report'
import type { Cell } from './csv-table'

/** The columns of the table of claims; names stay, new ones are added at the end. */
export const claimColumns = [
  'claim',
  'state',
  'verdict',
  'quote',
  'start',
  'end',
  'kind',
  'claimant',
  'claim_date',
  'central',
  'figure_value',
  'figure_unit',
  'figure_territory',
  'figure_as_of',
  'figure_denominator',
  'proposed_verdict',
  'rationale',
  'reasons',
  'exception',
  'proposed_by',
  'proposed_at',
  'decision',
  'decision_reason',
  'decided_by',
  'decided_at',
  'origins_supporting',
  'origins_contradicting',
  'reopened_because',
  'withdrawn_because',
  'claim_id',
  'revision',
  'placement',
  'internal',
] as const

/** One row per claim, in reading order. */
export function claimRows(report: Report): Row[] {
  return report.claims.map((claim) => ({
    claim: claim.number,
    state: claim.state,
    verdict: claim.verdict,
    quote: claim.quote,
    start: claim.start,
    end: claim.end,
    kind: claim.kind,
    claimant: claim.claimant,
    claim_date: claim.claimDate,
    central: claim.central,
    ...figureCells(claim),
    ...judgementCells(claim),
    origins_supporting: claim.origins.supports,
    origins_contradicting: claim.origins.contradicts,
    reopened_because: claim.reopening && (claim.reopening.reason ?? claim.reopening.cause),
    withdrawn_because: claim.withdrawal?.reason ?? null,
    claim_id: claim.id,
    revision: claim.revision,
    placement: claim.placement,
    internal: report.internal,
  }))
}

function figureCells({ figure }: ReportClaim) {
  return {
    figure_value: figure?.value ?? null,
    figure_unit: figure?.unit ?? null,
    figure_territory: figure?.territory ?? null,
    figure_as_of: figure?.asOf ?? null,
    figure_denominator: figure?.denominator ?? null,
  }
}

function judgementCells({ proposal, decision }: ReportClaim) {
  return {
    proposed_verdict: proposal?.verdict ?? null,
    rationale: proposal?.rationale ?? null,
    reasons: proposal?.reasons.join(' ') ?? null,
    exception: proposal?.exception ?? null,
    proposed_by: proposal?.by.name ?? null,
    proposed_at: proposal?.at ?? null,
    decision: decision?.decision ?? null,
    decision_reason: decision?.reason ?? null,
    decided_by: decision?.by.name ?? null,
    decided_at: decision?.at ?? null,
  }
}

type Row = Record<(typeof claimColumns)[number], Cell>
