import { getTranslations } from 'next-intl/server'
import { answerBytes } from '@/app/api/endpoint/byte-answer'
import { rendering } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import type { ArticleId } from '@/lib/domain/ids'
import { locales } from '@/lib/i18n/locales'
import { exportReport } from '@/lib/operations/report/export-report'

/** As JSON, CSV or one HTML file that needs nothing else; the bundle holds that file with its proof. */
export const GET = rendering(
  calls.readReport,
  (actor, { params, query: { format, table, internal } }) =>
    exportReport(actor, params.articleId, { format, table, internal: internal === 'true' }),
  async (bytes, { params: { articleId }, query: { format, table, internal } }) => {
    const ending = format === 'csv' ? `-${table}.csv` : `.${format}`
    return answerBytes(bytes, {
      'content-type': types[format],
      'content-disposition': await disposition(articleId, ending, internal === 'true', format === 'csv'),
      // What people wrote stands on this page, and nothing on it may run or load anything.
      ...(format === 'html' && { 'content-security-policy': policy }),
    })
  },
)

const types = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
}

/** Its icons are in its style. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** What is for the desk alone says so in its name, in every language: a file may go on without its folder. */
async function disposition(
  id: ArticleId,
  ending: string,
  internal: boolean,
  isTable: boolean,
): Promise<string> {
  if (!internal) return isTable ? `attachment; filename="isnad-${id}${ending}"` : 'inline'
  const words = await Promise.all(
    locales.map(async (locale) => (await getTranslations({ locale, namespace: 'report' }))('internalFile')),
  )
  const said = encodeURIComponent(['isnad', ...words.toReversed(), id].join('-') + ending)
  return `attachment; filename="isnad-internal-${id}${ending}"; filename*=UTF-8''${said}`
}
