import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { reportCsv } from '@/lib/export/report-csv'
import { reportJson } from '@/lib/export/report-json'
import { readReport } from '@/lib/operations/read-report'

/** As JSON or CSV; next.config.js hands `format=html` to the report's own page. */
export const GET = reading(
  calls.readReport,
  (actor, { params }) => readReport(actor, params.articleId),
  (report, { params, query }) => {
    if (query.format === 'csv') {
      const name = `isnad-${params.articleId}-${query.table}.csv`
      return download(
        reportCsv(report, query.table),
        'text/csv; charset=utf-8',
        `attachment; filename="${name}"`,
      )
    }
    return download(reportJson(report), 'application/json; charset=utf-8', 'inline')
  },
)

function download(body: string, type: string, disposition: string): Response {
  const headers = { 'content-type': type, 'content-disposition': disposition, 'cache-control': 'no-store' }
  return new Response(body, { headers })
}
