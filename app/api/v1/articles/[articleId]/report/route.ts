import { answerBytes } from '@/app/api/endpoint/byte-answer'
import { rendering } from '@/app/api/endpoint/endpoint'
import { reportDisposition } from '@/app/api/endpoint/report-name'
import { reportPolicy } from '@/app/report-policy'
import { calls } from '@/lib/api/calls'
import { env } from '@/lib/env'
import { mediaTypes } from '@/lib/export/media-types'
import { exportReport } from '@/lib/operations/report/export-report'

/**
 * The report as it stands, which is a draft until it is published and says so: as JSON, CSV or one HTML file that needs nothing
 * else, as annotations, or its sources for a reference manager.
 */
export const GET = rendering(
  calls.readReport,
  (actor, { params, query: { internal, ...asked } }) =>
    exportReport(actor, params.articleId, {
      ...{ ...asked, internal: internal === 'true' },
      origin: new URL(env().NEXTAUTH_URL).origin,
    }),
  async ({ bytes, title }, { params: { articleId }, query: { format, table, internal } }) => {
    const { type, ending } = files[format]
    const standing = internal === 'true' ? 'internal' : 'draft'
    return answerBytes(bytes, {
      'content-type': type,
      'content-disposition': await reportDisposition(
        standing === 'draft' && shown.has(format) ? 'inline' : 'attachment',
        standing,
        { id: articleId, title },
        format === 'csv' ? `-${table}${ending}` : ending,
      ),
      ...(format === 'html' && { 'content-security-policy': reportPolicy({ fonts: 'data:' }) }),
    })
  },
)

const files = {
  json: { type: 'application/json; charset=utf-8', ending: '.json' },
  csv: { type: 'text/csv; charset=utf-8', ending: '.csv' },
  html: { type: 'text/html; charset=utf-8', ending: '.html' },
  docx: { type: mediaTypes.docx, ending: '.docx' },
  pdf: { type: mediaTypes.pdf, ending: '.pdf' },
  w3c: { type: 'application/ld+json', ending: '.jsonld' },
  csl: { type: 'application/vnd.citationstyles.csl+json', ending: '.csl.json' },
  bibtex: { type: 'application/x-bibtex; charset=utf-8', ending: '.bib' },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', ending: '.ris' },
} as const

/** What a browser shows rather than keeps. */
const shown: ReadonlySet<string> = new Set(['json', 'html', 'pdf'])
