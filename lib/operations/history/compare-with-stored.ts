import { findArticle } from '../../data/article-record'
import { listAllClaims } from '../../data/claim-record'
import { listDismissals } from '../../data/dismissal-record'
import { listAllHistory } from '../../data/history-record'
import type { ArticleId, NewsroomId } from '../../domain/ids'
import { foldHistory } from '../../domain/moment/article-state'
import { type Difference, differencesBetween } from '../../domain/moment/state-comparison'

/**
 * Where what an article's entries tell differs from what its tables hold: nothing, unless somebody went past the
 * operations. For whoever runs the installation, who is no member of the newsroom. Null when there is no such article.
 */
export async function compareWithStored(newsroom: NewsroomId, id: ArticleId): Promise<Difference[] | null> {
  for (let attempt = 1; ; attempt += 1) {
    const history = await listAllHistory(newsroom, { article: id })
    const [article, claims, dismissals] = await Promise.all([
      findArticle(newsroom, id),
      listAllClaims(newsroom, id),
      listDismissals(newsroom, id),
    ])
    if (!article) return null
    const differences = differencesBetween(foldHistory(history), { article, claims, dismissals })
    // People go on working: a change between the two readings is no difference.
    if (differences.length === 0 || attempt === 5) return differences
    const now = await listAllHistory(newsroom, { article: id })
    if (now.length === history.length) return differences
  }
}
