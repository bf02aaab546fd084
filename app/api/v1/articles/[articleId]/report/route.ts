import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { reportHtml } from '@/components/report/report-html'
import { reportWords } from '@/components/report/report-words'
import { reportCsv } from '@/lib/export/report-csv'
import { reportJson } from '@/lib/export/report-json'
import { readReport } from '@/lib/operations/read-report'

/** As JSON, CSV or one HTML file that needs nothing else; the bundle holds that file with its proof. */
export const GET = reading(
  calls.readReport,
  (actor, { params }) => readReport(actor, params.articleId),
  async (report, { params, query }) => {
    switch (query.format) {
      case 'csv':
        return download(reportCsv(report, query.table), 'text/csv; charset=utf-8', {
          'content-disposition': `attachment; filename="isnad-${params.articleId}-${query.table}.csv"`,
        })
      case 'html':
        return download(
          reportHtml(report, await reportWords(report.language), null),
          'text/html; charset=utf-8',
          // What people wrote stands on this page, and nothing on it may run or load anything.
          {
            'content-security-policy':
              "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          },
        )
      case 'json':
        return download(reportJson(report), 'application/json; charset=utf-8')
    }
  },
)

function download(body: string, type: string, more: Record<string, string> = {}): Response {
  const headers = {
    'content-type': type,
    'content-disposition': 'inline',
    'cache-control': 'no-store',
    ...more,
  }
  return new Response(body, { headers })
}
