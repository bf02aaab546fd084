import type { Report, ReportLanguage } from '../../domain/report/report'
import { type WrittenPdfOrder, writePdfOrder } from '../pdf/pdf-order'
import { publishedStandard } from '../pdf/pdf-standard'
import { claimPage } from './claim-page'
import { embedPage } from './embed-page'

/** The same as `claimPage`, from the report as it was published: the bytes of its report.json. */
export function claimPageOf(
  json: Uint8Array,
  number: number,
  language: ReportLanguage,
  place: Parameters<typeof claimPage>[3],
): string | null {
  return claimPage(read(json), number, language, place)
}

/** The same as `embedPage`, from the report as it was published. */
export function embedPageOf(
  json: Uint8Array,
  language: ReportLanguage,
  place: Parameters<typeof embedPage>[2],
): string | null {
  return embedPage(read(json), language, place)
}

/** The order for its PDF, from the same. */
export function pdfOrderOf(json: Uint8Array): WrittenPdfOrder {
  return writePdfOrder(read(json), publishedStandard)
}

function read(json: Uint8Array): Report {
  return JSON.parse(new TextDecoder().decode(json))
}
