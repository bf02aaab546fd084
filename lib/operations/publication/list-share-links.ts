import { hasArticle } from '../../data/article-record'
import { listShareLinks as listKept } from '../../data/share-link-record'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayShare } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import type { ShareLink } from '../../domain/publication/share-link'
import { type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'

/** The links to the draft of an article's report, the newest first, those that ended too. */
export async function listShareLinks(
  actor: Actor,
  article: ArticleId,
): Promise<Result<{ items: ShareLink[] }, Problem>> {
  const { id: newsroom } = actor.newsroom
  const may = permitted((await hasArticle(newsroom, article)) || null, () => mayShare(actor))
  return may.ok ? succeed({ items: await listKept(newsroom, article) }) : may
}
