import { answerBytes } from '@/app/api/endpoint/byte-answer'
import { rendering } from '@/app/api/endpoint/endpoint'
import { reportDisposition } from '@/app/api/endpoint/report-name'
import { calls } from '@/lib/api/calls'
import { succeed } from '@/lib/domain/result'
import { readArticle } from '@/lib/operations/article/read-article'
import { exportBundle } from '@/lib/operations/report/export-bundle'

/** The report with its proof. A GET that may add one entry: the same question again adds nothing. */
export const GET = rendering(
  calls.exportBundle,
  async (actor, { params: { articleId } }) => {
    const bundle = await exportBundle(actor, articleId)
    if (!bundle.ok) return bundle
    const article = await readArticle(actor, articleId)
    return article.ok ? succeed({ bytes: bundle.value, article: article.value }) : article
  },
  async ({ bytes, article }) =>
    answerBytes(bytes, {
      'content-type': 'application/zip',
      'content-disposition': await reportDisposition('attachment', 'draft', article, '.zip'),
    }),
)
