import { type DetailField, detailFields, valueIn } from '../domain/claim/detail-fields'
import type { Report, ReportClaim } from '../domain/report/report'
import type { Cell } from './csv-table'

/** A detail that comes later than these columns did stands behind them. */
const settledColumns = [
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

/** The columns of the table of claims; names stay, new ones are added at the end. */
export const claimColumns: readonly string[] = [
  ...new Set([...settledColumns, ...detailFields.map(columnOf), 'link', 'check_again_on', 'draft']),
]

/** One row per claim, in reading order; `link` is the address of a claim. */
export function claimRows(report: Report, link: (claim: ReportClaim) => string): Row[] {
  return report.claims.map((claim) => ({
    ...claimRow(claim, report.internal, link(claim)),
    draft: !report.publication,
  }))
}

/** The row of one claim, whose address is `link`. */
export function claimRow(claim: ReportClaim, internal: boolean, link: string): Row {
  return {
    claim: claim.number,
    state: claim.state,
    verdict: claim.verdict,
    quote: claim.quote,
    start: claim.start,
    end: claim.end,
    ...detailCells(claim),
    ...judgementCells(claim),
    origins_supporting: claim.origins.supports,
    origins_contradicting: claim.origins.contradicts,
    reopened_because: claim.reopening && (claim.reopening.reason ?? claim.reopening.cause),
    withdrawn_because: claim.withdrawal?.reason ?? null,
    claim_id: claim.id,
    revision: claim.revision,
    placement: claim.placement,
    internal,
    link,
  }
}

function detailCells(claim: ReportClaim): Row {
  return Object.fromEntries(detailFields.map((field) => [columnOf(field), valueIn(claim, field)]))
}

/** `figure_as_of` */
function columnOf({ path }: DetailField): string {
  return path.join('_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function judgementCells({ proposal, decision }: ReportClaim) {
  return {
    proposed_verdict: proposal?.verdict ?? null,
    rationale: proposal?.rationale ?? null,
    reasons: proposal?.reasons.join(' ') ?? null,
    exception: proposal?.exception ?? null,
    check_again_on: proposal?.checkAgainOn ?? null,
    proposed_by: proposal?.by.name ?? null,
    proposed_at: proposal?.at ?? null,
    decision: decision?.decision ?? null,
    decision_reason: decision?.reason ?? null,
    decided_by: decision?.by.name ?? null,
    decided_at: decision?.at ?? null,
  }
}

type Row = Record<string, Cell>
