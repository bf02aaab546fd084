import { findShareLink } from '../../data/share-link-record'
import type { ShareLinkId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayShare } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import type { ShareLink } from '../../domain/publication/share-link'
import { type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'

export async function readShareLink(actor: Actor, id: ShareLinkId): Promise<Result<ShareLink, Problem>> {
  const found = permitted(await findShareLink(actor.newsroom.id, id), () => mayShare(actor))
  return found.ok ? succeed(found.value.link) : found
}
