import { listAllClaims } from '../../data/claim-record'
import { listDismissals } from '../../data/dismissal-record'
import { findTexts } from '../../data/revision-record'
import type { Article } from '../../domain/article/article'
import type { Dismissal } from '../../domain/article/dismissal'
import type { RevisionInput } from '../../domain/article/revision'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { isUnchangedSince } from '../../domain/newsroom/versions'
import { mayRevise } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { packed } from '../../heavy/packed'
import type { RevisionOrder } from '../../heavy/revise'
import { sha256Of } from '../../sha256'
import { findArticleInCheck } from './find-article-in-check'
import { refuseText } from './refuse-text'
import { stampOf } from './stamp-of'

/** A new revision to be decided about, with what that needs: the article, how many claims it has, its standing dismissals. */
export type AskedRevision = {
  article: Article
  claims: number
  dismissals: Dismissal[]
  order: RevisionOrder
  /** How many code units it is to decide about it, roughly. */
  weight: number
}

/** What decides about a new revision of the article as it stands at `version`. */
export async function askRevision(
  actor: Actor,
  id: ArticleId,
  input: RevisionInput,
  version: number | undefined,
): Promise<Result<AskedRevision, Problem>> {
  const { id: newsroom } = actor.newsroom
  const found = await findArticleInCheck(newsroom, id, () => mayRevise(actor))
  if (!found.ok) return found
  const article = found.value
  if (version !== undefined && !isUnchangedSince(article, version, ['content']))
    return fail({ code: 'stale' })
  const refusal = await refuseText(input.text, article.language)
  if (refusal) return fail(refusal)

  const [claims, dismissals] = await Promise.all([listAllClaims(newsroom, id), listDismissals(newsroom, id)])
  const { revision, language } = article
  const places = [...claims, ...dismissals]
  const older = new Set(places.map((place) => place.revision).filter((number) => number !== revision.number))
  const earlier = older.size > 0 ? await findTexts(newsroom, id, [...older]) : new Map<number, string>()
  return succeed({
    article,
    claims: claims.length,
    dismissals,
    order: {
      article: { version: article.version, language, revision, earlier, dismissals },
      claims: await packed(claims),
      input: { ...input, sha256: sha256Of(input.text) },
      stamp: stampOf(actor),
    },
    weight: input.text.length + places.length * placeWeight,
  })
}

/** To find one claim or dismissal again takes as long as to go through so many code units. */
const placeWeight = 200
