import { rendering } from '@/app/api/endpoint/endpoint'
import { reportHtml } from '@/components/report/report-html'
import { reportWords } from '@/components/report/report-words'
import { calls } from '@/lib/api/calls'
import { succeed } from '@/lib/domain/result'
import { emptyProof } from '@/lib/export/bundle/bundle-files'
import { readChecker } from '@/lib/export/bundle/checker'
import { readMe } from '@/lib/export/bundle/read-me'
import { zip } from '@/lib/export/bundle/zip'
import { exportBundle } from '@/lib/operations/report/export-bundle'

/** The report with its proof. A GET that may add one entry: the same question again adds nothing. */
export const GET = rendering(
  calls.exportBundle,
  async (actor, { params }) => {
    const { program, forPages } = await readChecker()
    const exported = await exportBundle(actor, params.articleId, async (report) =>
      reportHtml(report, await reportWords(report.language), { emptyProof, program: forPages }),
    )
    if (!exported.ok) return exported
    return succeed(zip(new Map([...exported.value, ['verify.mjs', program], ['README.txt', readMe]])))
  },
  (bytes, { params }) =>
    new Response(Buffer.from(bytes), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="isnad-${params.articleId}.zip"`,
        'cache-control': 'no-store',
      },
    }),
)
