import { type KeptPublication, listNewestPublished } from '../../data/publication-record'
import type { NewsroomId } from '../../domain/ids'

/** The newest published reports of a newsroom, of each article the last: what a feed tells of. Open to everybody. */
export async function listFeed(newsroom: NewsroomId): Promise<KeptPublication[]> {
  const newest = new Map<string, KeptPublication>()
  for (const published of await listNewestPublished(newsroom, 100)) {
    if (!newest.has(published.article)) newest.set(published.article, published)
  }
  return [...newest.values()].slice(0, 50)
}
