import { stemSomeClaims } from '../../data/stem-record'
import type { ArticleId, NewsroomId } from '../../domain/ids'

/** Makes the stems of all claims of a newsroom that have none, of one article or of all. */
export async function stemClaimsOf(newsroom: NewsroomId, article: ArticleId | null): Promise<void> {
  while ((await stemSomeClaims(newsroom, article)) > 0);
}
