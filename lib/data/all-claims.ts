import type { Claim } from '../domain/claim/claim'
import { type ArticleId, articleId, type NewsroomId } from '../domain/ids'
import { claimInclude, toClaim } from './claim-row'
import { database } from './client'
import { waitAnew } from './patience'

/** A claim with the article that it stands in. */
export type PlacedClaim = { article: { id: ArticleId; title: string; language: string }; claim: Claim }

/**
 * All claims of a newsroom, article by article and by number, some at a time: the next are read once somebody takes them. What is
 * changed meanwhile is told as it then stands.
 */
export async function* readAllClaims(newsroom: NewsroomId): AsyncGenerator<PlacedClaim[]> {
  let [article, number] = [noArticle, 0]
  for (;;) {
    waitAnew()
    const next = await database(newsroom).$queryRaw<{ id: string }[]>`
      SELECT id FROM claim
      WHERE newsroom_id = ${newsroom}::uuid AND (article_id, number) > (${article}::uuid, ${number})
      ORDER BY article_id, number LIMIT ${atOnce}`
    const rows = await database(newsroom).claim.findMany({
      where: { newsroomId: newsroom, id: { in: next.map(({ id }) => id) } },
      orderBy: [{ articleId: 'asc' }, { number: 'asc' }],
      include: { ...claimInclude, article: { select: { id: true, title: true, language: true } } },
    })
    const last = rows.at(-1)
    if (!last) return
    yield rows.map((row) => ({
      article: { ...row.article, id: articleId.parse(row.article.id) },
      claim: toClaim(row),
    }))
    article = last.articleId
    number = last.number
  }
}

/** Comes before every id. */
const noArticle = '00000000-0000-0000-0000-000000000000'

/** Claims that are read together. */
const atOnce = 100
