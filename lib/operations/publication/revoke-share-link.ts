import { commit } from '../../data/commit'
import { findShareLink, revokeShareLink as saveRevocation } from '../../data/share-link-record'
import type { ShareLinkId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayShare } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import type { ShareLink } from '../../domain/publication/share-link'
import { recordSharingEnd } from '../../domain/publication/share-link-event'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'
import { stampOf } from '../parts/stamp-of'

/** Ends a link to a draft at once, whoever made it; one that was ended already is closed. */
export async function revokeShareLink(actor: Actor, id: ShareLinkId): Promise<Result<ShareLink, Problem>> {
  const { id: newsroom } = actor.newsroom
  const found = permitted(await findShareLink(newsroom, id), () => mayShare(actor))
  if (!found.ok) return found
  const { article, link } = found.value
  if (link.revocation) return fail({ code: 'closed' })
  const revocation = stampOf(actor)
  const write = saveRevocation(newsroom, id, revocation)
  const outcome = await commit(actor, article, recordSharingEnd(link), [write], id)
  return outcome === 'done' ? succeed({ ...link, revocation }) : fail({ code: 'closed' })
}
