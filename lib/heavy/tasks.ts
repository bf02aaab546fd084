import { coverageOf, sentenceAt } from '../domain/article/coverage'
import { packCoverage } from '../domain/article/packed-coverage'
import { anchorAt } from '../domain/claim/claim-marking'
import { readableParagraphs } from '../domain/comparison/readable-difference'
import { likeClaims } from '../domain/matching/like-claims'
import { distinctStems } from '../domain/matching/stems'
import type { PlannedPublication } from '../domain/publication/publication-decision'
import { buildReport } from '../domain/report/build-report'
import { checklistOf } from '../domain/report/checklist'
import { showHits } from '../domain/search/snippet'
import { excessOf } from '../domain/text/excess'
import { textRows } from '../domain/text/text-rows'
import { packBundle } from '../export/bundle/pack-bundle'
import { pageInBundle } from '../export/bundle/page-in-bundle'
import { publishReport } from '../export/bundle/publish-report'
import { drawReport } from '../export/html/draw-report'
import type { FileParts } from '../export/html/report-file'
import { writePdfOrder } from '../export/pdf/pdf-order'
import type { PdfStandard } from '../export/pdf/pdf-standard'
import { comparisonOf, comparisonPage, comparisonPieces } from '../export/publication/comparison-page'
import { draftPage } from '../export/publication/draft-page'
import { claimPageOf, embedPageOf, pdfOrderOf } from '../export/publication/published-pages'
import { type PublicationParts, writePublication } from '../export/publication/write-publication'
import { type ReportFormat, writeReport } from '../export/write-report'
import { importDocument } from './import-document'
import { readJsonBody } from './json-body'
import { orderedReport, type ReportOrder } from './report-order'
import { previewRevision, writeRevision } from './revise'
import { stepArticle } from './step-article'

/**
 * What takes long on a long text, each by the name under which another thread finds it. Functions of plain data, for what
 * goes in and comes out is copied from thread to thread, but for the bytes of files, which are handed over; they change nothing.
 */
export const tasks = {
  anchorAt,
  checklistOf: (order: ReportOrder, published: Parameters<typeof checklistOf>[1]) =>
    checklistOf(buildReport(orderedReport(order)), published),
  claimPageOf,
  comparisonOf,
  comparisonPage,
  comparisonPieces,
  coverageOf,
  draftPage: (order: ReportOrder, look: Parameters<typeof draftPage>[1]) =>
    draftPage(orderedReport(order), look),
  embedPageOf,
  excessOf,
  importDocument,
  likeClaims,
  packBundle,
  pageInBundle,
  pdfOrder: (order: ReportOrder, standard: PdfStandard) =>
    writePdfOrder(buildReport(orderedReport(order)), standard),
  pdfOrderOf,
  previewRevision,
  publishReport: (order: ReportOrder, parts: FileParts) => publishReport(orderedReport(order), parts),
  readableParagraphs,
  readJsonBody,
  /** A report drawn, and how much of what is asked of one it has. */
  reportPage: (order: ReportOrder, published: Parameters<typeof checklistOf>[1]) => {
    const report = buildReport(orderedReport(order))
    return { ...drawReport(report), checklist: checklistOf(report, published) }
  },
  sentenceAt,
  showHits,
  /** Claims with their stems, as a JSON list. */
  stemmed: (claims: readonly { id: string; quote: string }[]) =>
    JSON.stringify(claims.map(({ id, quote }) => ({ id, quote, stems: distinctStems(quote) }))),
  stepArticle,
  textRows,
  writeReport: (order: ReportOrder, format: ReportFormat) => writeReport(orderedReport(order), format),
  writePublication: (order: ReportOrder, planned: PlannedPublication, parts: PublicationParts) =>
    writePublication(orderedReport(order), planned, parts),
  writeRevision,
  /** The coverage as a page holds it. */
  packedCoverageOf: (...given: Parameters<typeof coverageOf>) => packCoverage(coverageOf(...given)),
}
