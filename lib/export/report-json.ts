import { z } from 'zod'
import { type Report, report } from '../domain/report/report'

/** The interchange form of a report. Members may be added under version 2; none changes its meaning or goes away. */
export const reportDocument = report.extend({
  format: z.literal('isnad-report'),
  version: z.literal(2),
})
export type ReportDocument = z.infer<typeof reportDocument>

/** A report as a JSON text: indented, with everything the model holds. */
export function reportJson(value: Report): string {
  const document: ReportDocument = { format: 'isnad-report', version: 2, ...value }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** The JSON Schema (draft 2020-12) that describes `reportJson`, for publication. */
export function reportJsonSchema() {
  return {
    title: 'Isnad report, version 2',
    description:
      'The fact-check of one article at one moment: every claim with its verdict, evidence and steps.',
    ...z.toJSONSchema(reportDocument, { io: 'output' }),
  }
}
