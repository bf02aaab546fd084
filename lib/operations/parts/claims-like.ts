import { listCandidates, listEarlierClaims, listQuotes } from '../../data/like-claim-record'
import { listLikenesses } from '../../data/likeness-record'
import type { ClaimId } from '../../domain/ids'
import type { EarlierClaim } from '../../domain/matching/earlier-claim'
import type { LikeClaim } from '../../domain/matching/like-claims'
import type { Likeness } from '../../domain/matching/likeness'
import type { Actor } from '../../domain/newsroom/actor'
import { heavily } from '../../heavy/heavily'

/**
 * The ten claims of the newsroom that say most nearly what a text says, likest first, and all that somebody linked with the
 * claim `of` whose words they are; never that claim itself.
 */
export async function claimsLike(
  actor: Actor,
  text: string,
  of: ClaimId | null,
): Promise<{ items: EarlierClaim[] }> {
  const { id: newsroom } = actor.newsroom
  const answers: Map<string, Likeness> = of ? await listLikenesses(newsroom, of) : new Map()
  const linked = [...answers].flatMap(([id, { answer }]) => (answer === 'accepted' ? [id] : []))
  const ten = await likest(text, await listCandidates(newsroom, text, of), 10)
  const others = linked.filter((id) => !ten.some((like) => like.id === id))
  const like = new Map([...ten, ...(await likenessesOf(text, others))].map((each) => [each.id, each]))
  const told = await listEarlierClaims(newsroom, [...like.keys()])
  const items = told
    .flatMap((earlier) => {
      const { score, numbers } = like.get(earlier.claim.id) ?? unlike
      return { ...earlier, score, numbers, answer: answers.get(earlier.claim.id) ?? null }
    })
    .sort((one, other) => other.score - one.score)
  return { items }

  /** Of claims that were linked, and got other words since. */
  async function likenessesOf(words: string, ids: readonly string[]): Promise<LikeClaim[]> {
    const quotes = ids.length === 0 ? [] : await listQuotes(newsroom, ids)
    const found = new Map((await likest(words, quotes, quotes.length)).map((each) => [each.id, each]))
    return ids.map((id) => found.get(id) ?? { id, ...unlike })
  }
}

/** Of the longest claims there may be, it goes through millions of letters. */
function likest(words: string, corpus: { id: string; text: string }[], limit: number): Promise<LikeClaim[]> {
  const weight = corpus.reduce((sum, { text }) => sum + text.length, words.length)
  return heavily('likeClaims', weight, words, corpus, limit)
}

const unlike = { score: 0, numbers: 'none' } as const
