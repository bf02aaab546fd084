import type { Report, ReportClaim, ReportEvidence } from '../domain/report/report'
import type { Cell } from './csv-table'

/** The columns of the table of evidence; names stay, new ones are added at the end. */
export const evidenceColumns = [
  'claim',
  'stance',
  'source',
  'author',
  'publisher',
  'url',
  'published_on',
  'source_type',
  'interest',
  'origin',
  'origin_group',
  'quote',
  'locator',
  'translation',
  'withdrawn_because',
  'attached_by',
  'attached_at',
  'evidence_id',
  'link',
  'source_fell',
  'internal',
  'draft',
] as const

/** One row per piece of evidence, withdrawn ones too; `link` is the address of its claim. */
export function evidenceRows(report: Report, link: (claim: ReportClaim) => string): Row[] {
  return report.claims.flatMap((claim) =>
    claim.evidence.map((piece) => ({
      ...evidenceRow(claim, piece),
      link: link(claim),
      internal: report.internal,
      draft: !report.publication,
    })),
  )
}

function evidenceRow(claim: ReportClaim, piece: ReportEvidence): Omit<Row, 'link' | 'internal' | 'draft'> {
  const { source } = piece
  return {
    claim: claim.number,
    stance: piece.stance,
    source: source.title,
    author: source.author,
    publisher: source.publisher,
    url: source.url,
    published_on: source.publishedOn,
    source_type: source.type,
    interest: source.interest,
    origin: source.origin,
    origin_group: piece.originGroup,
    quote: piece.quote,
    locator: piece.locator,
    translation: piece.translation,
    withdrawn_because: piece.withdrawal?.reason ?? null,
    attached_by: piece.createdBy.name,
    attached_at: piece.createdAt,
    evidence_id: piece.id,
    source_fell: piece.sourceFell ?? null,
  }
}

type Row = Record<(typeof evidenceColumns)[number], Cell>
