import { keepStems, listUnstemmed } from '../../data/stem-record'
import type { ArticleId, NewsroomId } from '../../domain/ids'
import { heavily } from '../../heavy/heavily'

/** Makes the stems of all claims of a newsroom that have none, of one article or of all. */
export async function stemClaimsOf(newsroom: NewsroomId, article: ArticleId | null): Promise<void> {
  for (;;) {
    const claims = await listUnstemmed(newsroom, article)
    if (claims.length === 0) return
    const weight = claims.reduce((sum, { quote }) => sum + quote.length, 0)
    if ((await keepStems(newsroom, await heavily('stemmed', weight, claims))) === 0) return
  }
}
