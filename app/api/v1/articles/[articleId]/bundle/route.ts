import { answerBytes } from '@/app/api/endpoint/byte-answer'
import { rendering } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { exportBundle } from '@/lib/operations/report/export-bundle'

/** The report with its proof. A GET that may add one entry: the same question again adds nothing. */
export const GET = rendering(
  calls.exportBundle,
  (actor, { params }) => exportBundle(actor, params.articleId),
  (bytes, { params }) =>
    answerBytes(bytes, {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="isnad-${params.articleId}.zip"`,
    }),
)
