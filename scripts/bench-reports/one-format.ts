import { buildReport, type ReportInput } from '../../lib/domain/report/build-report'
import { readChecker } from '../../lib/export/bundle/checker'
import { citations } from '../../lib/export/citations'
import { reportDocx } from '../../lib/export/docx/report-docx'
import { readFileStyle, readPublicStyle } from '../../lib/export/html/file-style'
import { reportFile } from '../../lib/export/html/report-file'
import { pdfOrder } from '../../lib/export/pdf/pdf-order'
import { openTypesetter } from '../../lib/export/pdf/typeset'
import { webAnnotations } from '../../lib/export/publication/web-annotations'
import { writePublication } from '../../lib/export/publication/write-publication'
import { reportCsv } from '../../lib/export/report-csv'
import { reportJson } from '../../lib/export/report-json'

/** What a report is measured as; `published` is all that is made when one goes out, but for its proof. */
export const formats = ['json', 'csv', 'html', 'w3c', 'bibtex', 'docx', 'pdf', 'published'] as const
export type Format = (typeof formats)[number]

/** Prepares a format, and answers what makes it from a report: its size in bytes. */
export async function maker(format: Format): Promise<(input: ReportInput) => Promise<number>> {
  const [style, publicStyle, { forPages }] = await Promise.all([
    readFileStyle(),
    readPublicStyle(),
    readChecker(),
  ])
  const of = (write: (input: ReportInput) => string) => async (input: ReportInput) =>
    Buffer.byteLength(write(input))
  switch (format) {
    case 'json':
      return of((input) => reportJson(buildReport(input)))
    case 'csv':
      return of((input) => reportCsv(buildReport(input), 'claims'))
    case 'html':
      return of((input) => reportFile(buildReport(input), { style, program: forPages }))
    case 'w3c':
      return of((input) => webAnnotations(buildReport(input), '/r/x'))
    case 'bibtex':
      return of((input) => citations(buildReport(input), 'bibtex'))
    case 'docx':
      return async (input) => (await reportDocx(buildReport(input))).length
    case 'pdf': {
      // The first one opens it, as the renderer's child does when it is started.
      let typeset: ReturnType<typeof openTypesetter> | undefined
      return async (input) => {
        typeset ??= openTypesetter()
        return typeset(pdfOrder(buildReport(input), 'a-3a')).length
      }
    }
    case 'published':
      return async (input) => {
        const planned = {
          number: 1,
          kind: 'first',
          reason: null,
          told: null,
          finding: 'f',
          earlier: [],
        } as const
        const parts = { style, program: forPages, publicStyle, slug: 'x', origin: '', before: null }
        const made = await writePublication(input, { ...planned, earlier: [] }, { ...parts, language: 'ar' })
        return [...made.bundled, ...made.pages].reduce((sum, { bytes }) => sum + bytes.length, 0)
      }
  }
}
