import { findArticle } from '../../data/article-record'
import { listAllClaims, listClaimsById } from '../../data/claim-record'
import { listListedClaims, listPeople } from '../../data/listed-claim-record'
import type { Article } from '../../domain/article/article'
import type { Claim } from '../../domain/claim/claim'
import { waitsForPlace } from '../../domain/claim/claim-placing'
import {
  firstCards,
  inTextOrder,
  type ListedClaim,
  mostWholeClaims,
  peopleOf,
} from '../../domain/claim/listed-claim'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Person } from '../../domain/newsroom/person'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** What a page that works on an article begins with: each claim is in one of the two lists. */
export type OpenedWorkspace = {
  article: Article
  /** All claims of an article that has few; else those that wait in the tray and the one that was asked for. */
  whole: Claim[]
  listed: ListedClaim[]
  /** Whoever had a hand in any of the claims. */
  people: Person[]
}

/** An article to work on, with claim `asked` to be opened at once if it has one of that number. */
export async function openWorkspace(
  actor: Actor,
  id: ArticleId,
  asked: number | null,
): Promise<Result<OpenedWorkspace, Problem>> {
  const { id: newsroom } = actor.newsroom
  const article = await findArticle(newsroom, id)
  if (!article) return fail({ code: 'not-found' })
  if (article.counts.total + article.counts.withdrawn <= mostWholeClaims) {
    const whole = await listAllClaims(newsroom, id)
    const people = new Map(whole.flatMap(peopleOf).map((person) => [person.id, person]))
    return succeed({ article, whole, listed: [], people: [...people.values()] })
  }

  const [claims, members] = await Promise.all([
    listListedClaims(newsroom, id, article.revision.number),
    listPeople(newsroom),
  ])
  const needed = claims.filter((claim) => claim.number === asked || waitsForPlace(claim)).map(({ id }) => id)
  const whole = await listClaimsById(newsroom, needed)
  const sent = new Set(needed)
  const listed = claims.filter(({ id }) => !sent.has(id))
  const involved = new Set(claims.flatMap(({ people }) => people))
  const people = members.filter(({ id }) => involved.has(id))
  return succeed({ article, whole, listed: withFirstQuotes(listed, article), people })
}

/** The cards that stand beside the beginning of a text are drawn before the page can read words in it. */
function withFirstQuotes(listed: ListedClaim[], { revision }: Article): ListedClaim[] {
  const first = new Set(inTextOrder(listed.filter(({ state }) => state !== 'withdrawn')).slice(0, firstCards))
  return listed.map((claim) =>
    first.has(claim) && claim.revision === revision.number
      ? { ...claim, quote: revision.text.slice(claim.start, claim.end) }
      : claim,
  )
}
