import { getTranslations } from 'next-intl/server'
import { rendering } from '@/app/api/endpoint/endpoint'
import { fileDisposition } from '@/app/api/endpoint/file-disposition'
import { answerStream } from '@/app/api/endpoint/stream-answer'
import { calls } from '@/lib/api/calls'
import { env } from '@/lib/env'
import { exportClaims } from '@/lib/operations/newsroom/export-claims'

/** All claims of the newsroom, sent as they are read. */
export const GET = rendering(
  calls.exportClaims,
  (actor, { query: { format, internal } }) =>
    exportClaims(actor, {
      ...{ format, internal: internal === 'true' },
      addressOf: (article, claim) => new URL(`/articles/${article}?claim=${claim}`, env().NEXTAUTH_URL).href,
    }),
  async (parts, { query: { format, internal } }) => {
    const standing = internal === 'true' ? 'internal' : 'draft'
    const t = await getTranslations('report')
    return answerStream(parts, {
      'content-type': `${format === 'csv' ? 'text/csv' : 'application/json'}; charset=utf-8`,
      'content-disposition': fileDisposition('attachment', `isnad-${standing}-claims.${format}`, {
        title: `isnad-${t(`${standing}File`)}-claims`,
        after: `.${format}`,
      }),
    })
  },
)
