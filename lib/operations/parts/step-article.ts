import { findArticle } from '../../data/article-record'
import { listClaimsOfArticle, saveArticleStep } from '../../data/article-step-record'
import { authorOf, commitSealed } from '../../data/commit'
import { countAgain } from '../../data/evidence-record'
import { deliver } from '../../data/inbox-record'
import type { Article } from '../../domain/article/article'
import type { ClaimOfArticle } from '../../domain/article/article-withdrawal'
import type { ArticleId } from '../../domain/ids'
import type { Notice } from '../../domain/inbox/notice'
import type { Actor } from '../../domain/newsroom/actor'
import { isUnchangedSince } from '../../domain/newsroom/versions'
import type { Permission } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { heavily } from '../../heavy/heavily'
import type { ArticleStepOrder } from '../../heavy/step-article'
import { permitted } from './permitted'
import { stampOf } from './stamp-of'

/** A step of an article as a whole, in its parts. */
type StepOfArticle = Pick<ArticleStepOrder, 'step' | 'reason'> & {
  may: (article: Article) => Permission
  version: number | undefined
  notices?: (article: Article, claims: readonly ClaimOfArticle[]) => Notice[]
}

/** Takes an article and its claims out of the check, or back: all of it with one entry that tells of it, or nothing. */
export async function stepArticle(
  actor: Actor,
  id: ArticleId,
  { step, reason, may, version, notices }: StepOfArticle,
): Promise<Result<Article, Problem>> {
  const { id: newsroom } = actor.newsroom
  // Others mark and change claims meanwhile; then it is decided on what stands now.
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const found = permitted(await findArticle(newsroom, id), may)
    if (!found.ok) return found
    const article = found.value
    if (version !== undefined && !isUnchangedSince(article, version, ['content']))
      return fail({ code: 'stale' })

    const claims = await listClaimsOfArticle(newsroom, id)
    const order = { step, article: withoutText(article), claims, reason, stamp: stampOf(actor) }
    const written = await heavily('stepArticle', claims.length * claimWeight, order, await authorOf(actor))
    if (!written.ok) return written
    const outcome = await commitSealed(actor, id, written.value.entry, [
      ...(step === 'restore' ? [countAgain(newsroom, { articleId: id })] : []),
      saveArticleStep(newsroom, article, claims.length, written.value),
      ...deliver(actor, id, notices?.(article, claims) ?? []),
    ])
    const saved = outcome === 'done' ? await findArticle(newsroom, id) : null
    if (saved) return succeed(saved)
  }
  return fail({ code: 'stale' })
}

function withoutText({ version, withdrawal, restoration }: Article): ArticleStepOrder['article'] {
  return { version, withdrawal, restoration }
}

/** To write down what becomes of one claim takes as long as to go through so many code units. */
const claimWeight = 100
