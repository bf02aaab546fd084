import { publicationChanges } from '../../domain/publication/publication-changes'
import type { PlannedPublication } from '../../domain/publication/publication-decision'
import { buildReport, type ReportInput } from '../../domain/report/build-report'
import type { ReportPublication } from '../../domain/report/published'
import { type Report, type ReportLanguage, reportLanguages } from '../../domain/report/report'
import { hashOf } from '../bundle/publish-report'
import { crateFile, roCrate } from '../bundle/ro-crate'
import { reportDocx } from '../docx/report-docx'
import { type CsvHeaders, type CsvTable, csvHeaders, csvTables } from '../file-choices'
import { type FileParts, reportFile } from '../html/report-file'
import { mediaTypes } from '../media-types'
import { type WrittenPdfOrder, writePdfOrder } from '../pdf/pdf-order'
import { publishedStandard } from '../pdf/pdf-standard'
import { type CsvForm, reportCsv } from '../report-csv'
import { reportJson } from '../report-json'
import { publicPage } from './public-page'
import { webAnnotations } from './web-annotations'

/** A file of a published report: `sha256` of its bytes in hex. */
export type MadeFile = { name: string; type: string; sha256: string; bytes: Uint8Array }

export type PublicationParts = FileParts & {
  slug: string
  /** Where the addresses in its tables lead, and the newsroom's language, which these speak. */
  origin: string
  language: ReportLanguage
  /** Of the pages that readers see. */
  publicStyle: string
  /** report.json of the report published before, if there was one. */
  before: Uint8Array | null
}

/** The version of how reports are laid out: one more whenever the same report would make other bytes. */
export const template = 9

/**
 * A report in every form in which it goes out. `bundled` are those that its bundle carries, the page with nothing yet in the place
 * of its proof; `pages` those that are made besides; `pdf` is the order for the one that the renderer makes.
 */
export async function writePublication(
  input: ReportInput,
  planned: PlannedPublication,
  { slug, origin, language, publicStyle, before, ...parts }: PublicationParts,
): Promise<{ publication: ReportPublication; bundled: MadeFile[]; pages: MadeFile[]; pdf: WrittenPdfOrder }> {
  const draft = { ...buildReport(input), publication: { ...planned, at: input.at, changes: [] } }
  const known: Report | null = before && JSON.parse(new TextDecoder().decode(before))
  const publication = { ...draft.publication, changes: known ? publicationChanges(known, draft) : [] }
  const report: Report = { ...draft, publication }
  const place = { slug, number: planned.number, style: publicStyle, origin }
  return {
    publication,
    bundled: [
      made('report.html', 'text/html; charset=utf-8', reportFile(report, parts)),
      made('report.json', 'application/json; charset=utf-8', reportJson(report)),
      made(crateFile, 'application/ld+json', roCrate(report)),
    ],
    pages: [
      ...reportLanguages.map((language) =>
        made(pageName(language), 'text/html; charset=utf-8', publicPage(report, language, place)),
      ),
      ...csvHeaders.flatMap((headers) => tables(report, { headers, language, origin, slug })),
      made('report.jsonld', 'application/ld+json', webAnnotations(report, `/r/${slug}`)),
      madeOf('report.docx', mediaTypes.docx, await reportDocx(report)),
    ],
    pdf: writePdfOrder(report, publishedStandard),
  }
}

function tables(report: Report, form: CsvForm): MadeFile[] {
  const type = 'text/csv; charset=utf-8'
  return csvTables.map((table) => made(tableName(table, form.headers), type, reportCsv(report, table, form)))
}

/** The name of a table: that for programs says so. */
function tableName(table: CsvTable, headers: CsvHeaders): string {
  const name = table === 'claims' ? 'report' : table
  return headers === 'words' ? `${name}.csv` : `${name}.machine.csv`
}

/** The name of a report's page for readers in a language. */
export function pageName(language: (typeof reportLanguages)[number]): string {
  return `page.${language}.html`
}

function made(name: string, type: string, text: string): MadeFile {
  return madeOf(name, type, new TextEncoder().encode(text))
}

function madeOf(name: string, type: string, bytes: Uint8Array): MadeFile {
  return { name, type, bytes, sha256: hashOf(bytes) }
}
