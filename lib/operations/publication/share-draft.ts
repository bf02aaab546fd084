import { commit } from '../../data/commit'
import { newId } from '../../data/new-id'
import { addShareLink } from '../../data/share-link-record'
import { type ArticleId, shareLinkId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayShare } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import type { ShareLink, ShareLinkInput } from '../../domain/publication/share-link'
import { recordSharing } from '../../domain/publication/share-link-event'
import { fail, type Result, succeed } from '../../domain/result'
import { findArticleInCheck } from '../parts/find-article-in-check'
import { newShareToken } from '../parts/share-token'
import { stampOf } from '../parts/stamp-of'

/**
 * Makes a link by which whoever has it reads the report of an article as it stands, until it expires or is ended. The token is
 * never shown again.
 *
 * @param secret by which our own tokens are told from others
 */
export async function shareDraft(
  actor: Actor,
  article: ArticleId,
  { days }: ShareLinkInput,
  secret: string,
): Promise<Result<ShareLink & { token: string }, Problem>> {
  const { id: newsroom } = actor.newsroom
  const may = await findArticleInCheck(newsroom, article, () => mayShare(actor))
  if (!may.ok) return may
  const { by, at } = stampOf(actor)
  const id = newId(shareLinkId)
  const { token, tokenHash } = newShareToken(id, secret)
  const expiresAt = new Date(Date.parse(at) + days * 24 * 3_600_000).toISOString()
  const link = { id, createdAt: at, expiresAt }
  const write = addShareLink(newsroom, article, link, { by, tokenHash })
  if ((await commit(actor, article, recordSharing(link), [write], id)) === 'stale')
    return fail({ code: 'stale' })
  return succeed({ ...link, by, revocation: null, token })
}
