import { bundleAgain } from '@/app/api/endpoint/again'
import { answerBytes } from '@/app/api/endpoint/byte-answer'
import { changing, rendering } from '@/app/api/endpoint/endpoint'
import { reportDisposition } from '@/app/api/endpoint/report-name'
import { calls } from '@/lib/api/calls'
import { exportBundle } from '@/lib/operations/report/export-bundle'
import { readBundle } from '@/lib/operations/report/read-bundle'

/** The report with its proof, as it was exported. */
export const GET = rendering(
  calls.readBundle,
  (actor, { params: { articleId }, query: { entry } }) => readBundle(actor, articleId, entry),
  async ({ bytes, title }, { params: { articleId: id } }) =>
    answerBytes(bytes, {
      'content-type': 'application/zip',
      'content-disposition': await reportDisposition('attachment', 'draft', { id, title }, '.zip'),
    }),
)

export const POST = changing(
  calls.exportBundle,
  (actor, { params: { articleId } }) => exportBundle(actor, articleId),
  { again: bundleAgain },
)
