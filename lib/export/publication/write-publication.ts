import { publicationChanges } from '../../domain/publication/publication-changes'
import type { PlannedPublication } from '../../domain/publication/publication-decision'
import { buildReport, type ReportInput } from '../../domain/report/build-report'
import type { ReportPublication } from '../../domain/report/published'
import { type Report, reportLanguages } from '../../domain/report/report'
import { hashOf } from '../bundle/publish-report'
import { type FileParts, reportFile } from '../html/report-file'
import { reportCsv } from '../report-csv'
import { reportJson } from '../report-json'
import { publicPage } from './public-page'
import { webAnnotations } from './web-annotations'

/** A file of a published report: `sha256` of its bytes in hex. */
export type MadeFile = { name: string; type: string; sha256: string; bytes: Uint8Array }

export type PublicationParts = FileParts & {
  slug: string
  /** Of the pages that readers see. */
  publicStyle: string
  /** report.json of the report published before, if there was one. */
  before: Uint8Array | null
}

/** The version of how reports are laid out: one more whenever the same report would make other bytes. */
export const template = 1

/**
 * A report in every form in which it goes out. `bundled` are those that its bundle carries, the page with nothing yet in the place
 * of its proof; `pages` those that are made besides.
 */
export function writePublication(
  input: ReportInput,
  planned: PlannedPublication,
  { slug, publicStyle, before, ...parts }: PublicationParts,
): { publication: ReportPublication; bundled: MadeFile[]; pages: MadeFile[] } {
  const draft = { ...buildReport(input), publication: { ...planned, at: input.at, changes: [] } }
  const known: Report | null = before && JSON.parse(new TextDecoder().decode(before))
  const publication = { ...draft.publication, changes: known ? publicationChanges(known, draft) : [] }
  const report: Report = { ...draft, publication }
  const place = { slug, number: planned.number, style: publicStyle }
  return {
    publication,
    bundled: [
      made('report.html', 'text/html; charset=utf-8', reportFile(report, parts)),
      made('report.json', 'application/json; charset=utf-8', reportJson(report)),
    ],
    pages: [
      ...reportLanguages.map((language) =>
        made(pageName(language), 'text/html; charset=utf-8', publicPage(report, language, place)),
      ),
      made('report.csv', 'text/csv; charset=utf-8', reportCsv(report, 'claims')),
      made('evidence.csv', 'text/csv; charset=utf-8', reportCsv(report, 'evidence')),
      made('report.jsonld', 'application/ld+json', webAnnotations(report, `/r/${slug}`)),
    ],
  }
}

/** The name of a report's page for readers in a language. */
export function pageName(language: (typeof reportLanguages)[number]): string {
  return `page.${language}.html`
}

function made(name: string, type: string, text: string): MadeFile {
  const bytes = new TextEncoder().encode(text)
  return { name, type, bytes, sha256: hashOf(bytes) }
}
