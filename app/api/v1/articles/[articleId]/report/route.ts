import { getTranslations } from 'next-intl/server'
import { rendering } from '@/app/api/endpoint/endpoint'
import { reportHtml } from '@/components/report/report-html'
import { reportWords } from '@/components/report/report-words'
import { calls } from '@/lib/api/calls'
import type { Report } from '@/lib/domain/report/report'
import { reportCsv } from '@/lib/export/report-csv'
import { reportJson } from '@/lib/export/report-json'
import { locales } from '@/lib/i18n/locales'
import { readReport } from '@/lib/operations/report/read-report'

/** As JSON, CSV or one HTML file that needs nothing else; the bundle holds that file with its proof. */
export const GET = rendering(
  calls.readReport,
  (actor, { params, query }) => readReport(actor, params.articleId, { internal: query.internal === 'true' }),
  async (report, { query }) => {
    switch (query.format) {
      case 'csv':
        return download(reportCsv(report, query.table), 'text/csv; charset=utf-8', {
          'content-disposition': await attachment(report, `-${query.table}.csv`),
        })
      case 'html':
        return download(
          reportHtml(report, await reportWords(report.language), null),
          'text/html; charset=utf-8',
          // What people wrote stands on this page, and nothing on it may run or load anything.
          {
            'content-security-policy':
              "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            ...(await internalFile(report, '.html')),
          },
        )
      case 'json':
        return download(
          reportJson(report),
          'application/json; charset=utf-8',
          await internalFile(report, '.json'),
        )
    }
  },
)

async function internalFile(report: Report, ending: string): Promise<Record<string, string>> {
  return report.internal ? { 'content-disposition': await attachment(report, ending) } : {}
}

/** What is for the desk alone says so in its name, in every language: a file may go on without its folder. */
async function attachment({ article: { id }, internal }: Report, ending: string): Promise<string> {
  if (!internal) return `attachment; filename="isnad-${id}${ending}"`
  const words = await Promise.all(
    locales.map(async (locale) => (await getTranslations({ locale, namespace: 'report' }))('internalFile')),
  )
  const said = encodeURIComponent(['isnad', ...words.toReversed(), id].join('-') + ending)
  return `attachment; filename="isnad-internal-${id}${ending}"; filename*=UTF-8''${said}`
}

function download(body: string, type: string, more: Record<string, string> = {}): Response {
  const headers = {
    'content-type': type,
    'content-disposition': 'inline',
    'cache-control': 'no-store',
    ...more,
  }
  return new Response(body, { headers })
}
