import { listNewsroomIds } from '../../data/newsroom-record'
import { stemSomeClaims } from '../../data/stem-record'
import type { ArticleId } from '../../domain/ids'

/**
 * Makes the stems of all claims that have none, of one article or of all, so that they are found: those marked before there
 * were stems, and those that a revision gave other words.
 */
export async function stemClaims(article: ArticleId | null = null): Promise<void> {
  for (const newsroom of await listNewsroomIds()) while ((await stemSomeClaims(newsroom, article)) > 0);
}
