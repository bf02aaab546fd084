import { findArticle, listSampleArticles, saveArticle } from '../../data/article-record'
import { holdArticles, listClaimsOfArticle, saveArticleStep } from '../../data/article-step-record'
import { commitAcross } from '../../data/commit'
import { deliver } from '../../data/inbox-record'
import { findSettings, saveSettings } from '../../data/newsroom-record'
import type { Write } from '../../data/write'
import { decideArticleChange } from '../../domain/article/article-change'
import { decideArticleWithdrawal, savedStep } from '../../domain/article/article-withdrawal'
import type { HistoryEvent } from '../../domain/history/history-event'
import type { ArticleId } from '../../domain/ids'
import { noticesOfWithdrawal } from '../../domain/inbox/notices-of-article'
import { decideSampleRemoval } from '../../domain/membership/sample-removal'
import type { Actor } from '../../domain/newsroom/actor'
import type { NewsroomSettings } from '../../domain/newsroom/settings'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'
import { stampOf } from '../parts/stamp-of'

/**
 * Takes all that came with the product out of the newsroom's work, in one transaction: its articles are withdrawn for `reason` and
 * archived, and the newsroom is no sample any more. Nothing is deleted: each stays to be read by its address, with its history.
 * Where the newsroom was no sample nothing changes.
 */
export async function removeSample(actor: Actor, reason: string): Promise<Result<NewsroomSettings, Problem>> {
  const { id: newsroom } = actor.newsroom
  // Somebody may work on the sample meanwhile; then it is decided on what stands now.
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const found = permitted(await findSettings(newsroom), () => mayAdminister(actor))
    if (!found.ok) return found
    const removal = decideSampleRemoval(found.value)
    if (!removal) return found

    const articles = await listSampleArticles(newsroom)
    const steps = await Promise.all(articles.map((id) => putAway(actor, id, reason)))
    const events = [
      { article: null, event: removal.event },
      ...steps.flatMap(({ article, events }) => events.map((event) => ({ article, event }))),
    ]
    const writes = [
      saveSettings(newsroom, found.value, removal.after),
      ...holdArticles(newsroom, articles),
      ...steps.flatMap((step) => step.writes),
    ]
    if ((await commitAcross(actor, events, writes, newsroom)) === 'done') return succeed(removal.after)
  }
  return fail({ code: 'stale' })
}

type PuttingAway = { article: ArticleId; events: HistoryEvent[]; writes: Write[] }

/** An article out of the check and out of the lists, as far as it is not yet. */
async function putAway(actor: Actor, id: ArticleId, reason: string): Promise<PuttingAway> {
  const { id: newsroom } = actor.newsroom
  const [article, claims] = await Promise.all([findArticle(newsroom, id), listClaimsOfArticle(newsroom, id)])
  if (!article) return { article: id, events: [], writes: [] }
  const withdrawal = decideArticleWithdrawal(article, claims, reason, stampOf(actor))
  const now = withdrawal.ok ? { ...article, version: article.version + 1 } : article
  const archiving = decideArticleChange(now, { archived: true })
  return {
    article: id,
    events: [...(withdrawal.ok ? [withdrawal.value.event] : []), ...(archiving ? [archiving.event] : [])],
    writes: [
      ...(withdrawal.ok
        ? [
            saveArticleStep(newsroom, article, claims.length, savedStep(withdrawal.value)),
            ...deliver(actor, id, noticesOfWithdrawal(article, claims, actor.id)),
          ]
        : []),
      ...(archiving ? [saveArticle(newsroom, now, archiving.after)] : []),
    ],
  }
}
