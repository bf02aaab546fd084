import { shareLinkAgain } from '@/app/api/endpoint/again'
import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { succeed } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { listShareLinks } from '@/lib/operations/publication/list-share-links'
import { shareDraft } from '@/lib/operations/publication/share-draft'

export const GET = reading(calls.listShareLinks, (actor, { params }) =>
  listShareLinks(actor, params.articleId),
)

export const POST = changing(
  calls.shareDraft,
  async (actor, { params, body }) => {
    const { NEXTAUTH_SECRET, NEXTAUTH_URL } = env()
    const shared = await shareDraft(actor, params.articleId, body, NEXTAUTH_SECRET)
    if (!shared.ok) return shared
    const { token, ...link } = shared.value
    return succeed({ ...link, url: new URL(`/s/${token}`, NEXTAUTH_URL).toString() })
  },
  { again: shareLinkAgain },
)
