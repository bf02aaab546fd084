import { findArticle } from '../../data/article-record'
import { listAllClaims, listClaimsById } from '../../data/claim-record'
import { listDismissals } from '../../data/dismissal-record'
import { listListedClaims, listPeople } from '../../data/listed-claim-record'
import type { Article } from '../../domain/article/article'
import type { PackedCoverage } from '../../domain/article/packed-coverage'
import type { Claim } from '../../domain/claim/claim'
import {
  arePainted,
  firstCards,
  inTextOrder,
  mostWholeClaims,
  peopleOf,
} from '../../domain/claim/claim-listing'
import { waitsForPlace } from '../../domain/claim/claim-placing'
import type { ListedClaim } from '../../domain/claim/listed-claim'
import type { ArticleId, NewsroomId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Person } from '../../domain/newsroom/person'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import type { TextRows } from '../../domain/text/text-rows'
import { heavily } from '../../heavy/heavily'
import { rowsOfText } from '../parts/rows-of-text'

/** What a page that works on an article begins with: each claim is in one of the two lists. */
export type OpenedWorkspace = {
  article: Article
  /** All claims of an article that has few; else those that wait in the tray and the one that was asked for. */
  whole: Claim[]
  listed: ListedClaim[]
  /** Whoever had a hand in any of the claims. */
  people: Person[]
  /** Which sentences of its text are claimed, dismissed or still unchecked. */
  coverage: PackedCoverage
  /** The text as it is drawn, with its claims marked unless they are painted. */
  rows: TextRows
  painted: boolean
}

/** An article to work on, with claim `asked` to be opened at once if it has one of that number. */
export async function openWorkspace(
  actor: Actor,
  id: ArticleId,
  asked: number | null,
): Promise<Result<OpenedWorkspace, Problem>> {
  const { id: newsroom } = actor.newsroom
  const [article, dismissals] = await Promise.all([findArticle(newsroom, id), listDismissals(newsroom, id)])
  if (!article) return fail({ code: 'not-found' })
  const few = article.counts.total + article.counts.withdrawn <= mostWholeClaims
  const claims = few ? await openAll(newsroom, id) : await openSome(newsroom, article, asked)
  const { revision, language } = article
  const { text } = revision
  const places = [...claims.whole, ...claims.listed].map(placeOf)
  const painted = arePainted(places, revision.number)
  const [coverage, rows] = await Promise.all([
    heavily('packedCoverageOf', text.length, revision, language, places, dismissals),
    rowsOfText(article, painted ? [] : places),
  ])
  return succeed({ article, ...claims, coverage, painted, rows })
}

/** All that coverage and text need to know of a claim. */
function placeOf(claim: Pick<ListedClaim, 'number' | 'revision' | 'start' | 'end' | 'state'>) {
  const { number, revision, start, end, state } = claim
  return { number, revision, start, end, state }
}

type OpenedClaims = Pick<OpenedWorkspace, 'whole' | 'listed' | 'people'>

async function openAll(newsroom: NewsroomId, id: ArticleId): Promise<OpenedClaims> {
  const whole = await listAllClaims(newsroom, id)
  const people = new Map(whole.flatMap(peopleOf).map((person) => [person.id, person]))
  return { whole, listed: [], people: [...people.values()] }
}

async function openSome(newsroom: NewsroomId, article: Article, asked: number | null): Promise<OpenedClaims> {
  const [claims, members] = await Promise.all([
    listListedClaims(newsroom, article.id, article.revision.number),
    listPeople(newsroom),
  ])
  const needed = claims.filter((claim) => claim.number === asked || waitsForPlace(claim)).map(({ id }) => id)
  const whole = await listClaimsById(newsroom, needed)
  const sent = new Set(needed)
  const listed = claims.filter(({ id }) => !sent.has(id))
  const involved = new Set(claims.flatMap(({ people }) => people))
  const people = members.filter(({ id }) => involved.has(id))
  return { whole, listed: withFirstQuotes(listed, article), people }
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
