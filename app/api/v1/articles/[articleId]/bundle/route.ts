import { answerBytes } from '@/app/api/endpoint/byte-answer'
import { rendering } from '@/app/api/endpoint/endpoint'
import { reportDisposition } from '@/app/api/endpoint/report-name'
import { calls } from '@/lib/api/calls'
import { exportBundle } from '@/lib/operations/report/export-bundle'

/** The report with its proof. A GET that may add one entry: the same question again adds nothing. */
export const GET = rendering(
  calls.exportBundle,
  (actor, { params: { articleId } }) => exportBundle(actor, articleId),
  async ({ bytes, title }, { params: { articleId: id } }) =>
    answerBytes(bytes, {
      'content-type': 'application/zip',
      'content-disposition': await reportDisposition('attachment', 'draft', { id, title }, '.zip'),
    }),
)
