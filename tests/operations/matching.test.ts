import { beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '@/lib/domain/article/article'
import type { Claim } from '@/lib/domain/claim/claim'
import { addArticle } from '@/lib/operations/article/add-article'
import { addRevision } from '@/lib/operations/article/add-revision'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { changeClaim } from '@/lib/operations/claim/change-claim'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { reopenClaim } from '@/lib/operations/claim/reopen-claim'
import { unmarkClaim } from '@/lib/operations/claim/unmark-claim'
import { withdrawClaim } from '@/lib/operations/claim/withdraw-claim'
import { listClaimHistory } from '@/lib/operations/history/list-claim-history'
import { answerLikeness } from '@/lib/operations/matching/answer-likeness'
import { likenText } from '@/lib/operations/matching/liken-text'
import { listLikeClaims } from '@/lib/operations/matching/list-like-claims'
import { stemClaims } from '@/lib/operations/server/stem-claims'
import { granted, problemOf } from '../support/claims'
import { count, owner } from '../support/database'
import { isFreeWhile } from '../support/free-while'
import { needsSources, newArticle, newClaim, newNewsroom, type People } from '../support/people'

const share = 'كان الأرمن يشكلون 94% من سكان ناخيتشيفان عام 1921'
const text = [
  share,
  'توصل الجانبان إلى وقف لإطلاق النار عام 1994',
  'Egypt imports more than half of its wheat',
  'The Chinese navy is the largest in the world',
].join('\n')

let people: People
let article: Article
let earlier: Claim
beforeAll(async () => {
  people = await newNewsroom()
  article = await bringIn(text)
  earlier = await newClaim(people.journalist, article, share)
  for (const words of text.split('\n').slice(1)) await newClaim(people.journalist, article, words)
}, 60_000)

async function bringIn(words: string): Promise<Article> {
  const about = { language: 'ar', byline: null, outlet: null, sourceUrl: null, publishedOn: null }
  return granted(await addArticle(people.journalist, { title: 'مقال', text: words, ...about }))
}

async function found(words: string, by = people.reader): Promise<string[]> {
  return granted(await likenText(by, words)).items.map(({ claim }) => claim.quote)
}

/** A claim of its own, approved. */
async function approved(words: string): Promise<Claim> {
  const { id } = await newClaim(people.journalist, await bringIn(words), words)
  granted(await proposeVerdict(people.journalist, id, needsSources))
  return granted(await approveVerdict(people.editor, id, null))
}

describe('a text is like', () => {
  test.each([
    ['94 في المئة من أهالي ناخيتشيفان أرمن', share],
    ['الأرمنُ في سُكّان ناخيتشيڤان', share],
    ['سكّان ناخيتشيفان', share],
    ['Half of the wheat is imported', 'Egypt imports more than half of its wheat'],
    ['NAVY OF CHINA: the worlds largest', 'The Chinese navy is the largest in the world'],
    ['هدنة واطلاق النار', 'توصل الجانبان إلى وقف لإطلاق النار عام 1994'],
  ])('%j, first', async (words, expected) => {
    expect((await found(words))[0]).toBe(expected)
  })

  test.each(['nothing of the kind', '…', "'; DROP TABLE claim; --", '& | ! ( ) : * <->', '\\', "''", '%_'])(
    'no claim: %j',
    async (words) => {
      expect(await found(words)).toEqual([])
    },
  )

  test('no claim of another newsroom', async () => {
    const others = await newNewsroom()
    expect(await found(share, others.admin)).toEqual([])
  })
})

test('tells claim, article, numbers, verdict and when', async () => {
  const [first] = granted(await likenText(people.reader, share.replace('94', '49'))).items
  expect(first).toEqual({
    claim: { id: earlier.id, number: 1, quote: share, state: 'open' },
    article: { id: article.id, title: 'مقال', language: 'ar' },
    score: expect.any(Number),
    numbers: 'other',
    verdict: null,
    at: earlier.createdAt,
    lapsed: null,
    evidence: 0,
    answer: null,
  })
})

test('a claim is not like itself, and is like its own words elsewhere', async () => {
  const again = await newClaim(people.journalist, await bringIn(share), share)
  const like = async ({ id }: Claim) =>
    granted(await listLikeClaims(people.reader, id)).items.map(({ claim }) => claim.id)
  expect((await like(again))[0]).toBe(earlier.id)
  expect(await like(again)).not.toContain(again.id)
  expect((await like(earlier))[0]).toBe(again.id)
  granted(await unmarkClaim(people.journalist, again.id))
  expect(await like(earlier)).not.toContain(again.id)
})

test('what was withdrawn for a reason is still told of', async () => {
  const words = 'Reindeer pull the postal sledges of Lapland'
  const { id } = await newClaim(people.journalist, await bringIn(words), words)
  granted(await withdrawClaim(people.journalist, id, 'No longer of interest.'))
  expect(await found(words)).toEqual([words])
})

test('a verdict counts as long as it stands, and is told when it lapsed', async () => {
  const words = 'Otters ate the herring of the harbour'
  const { id, decision } = await approved(words)
  const told = async () => granted(await likenText(people.reader, words)).items[0]
  expect(await told()).toMatchObject({ verdict: 'needs-sources', at: decision?.at, lapsed: null })
  const { createdAt } = granted(await reopenClaim(people.editor, id, 'It is not so.'))
  const lapsed = { verdict: 'needs-sources', at: decision?.at }
  expect(await told()).toMatchObject({ verdict: null, at: createdAt, lapsed })
})

describe('a claim is found by the words it has', () => {
  test('when they were changed', async () => {
    const here = await bringIn('Walnut orchards burnt. Apricot harvests doubled.')
    const claim = await newClaim(people.journalist, here, 'Walnut orchards burnt.')
    const start = here.revision.text.indexOf('Apricot')
    granted(await changeClaim(people.journalist, claim.id, { start, end: here.revision.text.length }, 1))
    expect(await found('orchards of walnut')).toEqual([])
    expect(await found('harvests of apricot')).toEqual(['Apricot harvests doubled'])
  })

  test('when a revision carried them to others', async () => {
    const words =
      'The glassblowers of the northern valley closed their last eleven furnaces in the spring of that year'
    const here = await bringIn(`${words}.`)
    await newClaim(people.journalist, here, words)
    const revised = `${words.replace('glassblowers', 'glass-blowers')}.`
    granted(await addRevision(people.journalist, here.id, { text: revised, note: null }, here.version))
    expect(await found('northern furnaces closed')).toEqual([revised.slice(0, -1)])
    expect(await withoutStems()).toBe(0)
  })

  test('once those that have no stems were stemmed', async () => {
    await owner.query('UPDATE claim SET stems = NULL WHERE newsroom_id = $1', [people.admin.newsroom.id])
    expect(await found(share)).toEqual([])
    await stemClaims()
    expect((await found(share))[0]).toBe(share)
    expect(await withoutStems()).toBe(0)
  })

  test('waiting for one claim, they hold none that somebody who waits by id may have before it', async () => {
    const { rows } = await owner.query<{ id: string }>(
      'UPDATE claim SET stems = NULL WHERE article_id = $1 RETURNING id',
      [article.id],
    )
    const [held, ...others] = rows.map(({ id }) => id).sort()
    for (const free of others) {
      const own = (id: string | undefined) => `claim WHERE id = '${id}' FOR UPDATE`
      await owner.query('UPDATE claim SET stems = NULL WHERE article_id = $1', [article.id])
      expect(await isFreeWhile(own(held), stemClaims, own(free))).toBe(true)
    }
  })
})

test('an unknown claim is like nothing', async () => {
  const { reader } = await newNewsroom()
  expect(problemOf(await listLikeClaims(reader, earlier.id))).toEqual({ code: 'not-found' })
})

async function withoutStems(): Promise<number> {
  const { rows } = await owner.query<{ count: string }>('SELECT count(*) FROM claim WHERE stems IS NULL')
  return Number(rows[0]?.count)
}

describe('whether a claim says the same as an earlier one', () => {
  /** Two claims of the same words, each in an article of its own. */
  async function twins(words: string): Promise<[Claim, Claim]> {
    const mark = async () => newClaim(people.journalist, await bringIn(words), words)
    return [await mark(), await mark()]
  }

  test('is kept, shown on both, and told by the history of the one it was said on', async () => {
    const [one, other] = await twins('Beavers rebuilt the weir of the lower mill')
    const answer = { claim: one.id, answer: 'accepted' } as const
    const { items } = granted(await answerLikeness(people.journalist, other.id, answer))
    expect(items[0]).toMatchObject({
      claim: { id: one.id },
      answer: { answer: 'accepted', by: { id: people.journalist.id } },
    })
    expect(granted(await listLikeClaims(people.reader, one.id)).items[0]).toMatchObject({
      claim: { id: other.id },
      answer: { answer: 'accepted' },
    })
    const told = granted(await listClaimHistory(people.reader, other.id, { limit: 10 })).items
    expect(told.at(-1)).toMatchObject({
      action: 'likeness-accepted',
      before: null,
      after: { likeness: { id: one.id, number: one.number, article: one.article, answer: 'accepted' } },
    })
    expect(granted(await readClaim(people.reader, other.id))).toEqual(other)
  })

  test('may be said otherwise, from either side, and changes no verdict', async () => {
    const words = 'Storks left the marshes of the delta early'
    const judged = await approved(words)
    const here = await newClaim(people.journalist, await bringIn(words), words)
    granted(await answerLikeness(people.journalist, here.id, { claim: judged.id, answer: 'accepted' }))
    granted(await answerLikeness(people.editor, judged.id, { claim: here.id, answer: 'rejected' }))
    expect(granted(await listLikeClaims(people.reader, here.id)).items[0]?.answer).toMatchObject({
      answer: 'rejected',
      by: { id: people.editor.id },
    })
    expect(granted(await readClaim(people.reader, here.id))).toMatchObject({ state: 'open', verdict: null })
    expect(granted(await readClaim(people.reader, judged.id))).toMatchObject({ verdict: 'needs-sources' })
    expect(await count('likeness', { newsroom_id: people.admin.newsroom.id, claim_id: here.id })).toBe(1)
  })

  test('said twice is one entry', async () => {
    const [one, other] = await twins('Herons nest on the cranes of the shipyard')
    const answer = { claim: one.id, answer: 'rejected' } as const
    granted(await answerLikeness(people.journalist, other.id, answer))
    granted(await answerLikeness(people.journalist, other.id, answer))
    const told = granted(await listClaimHistory(people.reader, other.id, { limit: 10 })).items
    expect(told.map(({ action }) => action)).toEqual(['claim-marked', 'likeness-rejected'])
  })

  test('said by two at once is said by one, and the other is told or comes after', async () => {
    const [one, other] = await twins('Lynxes crossed the frozen strait at night')
    const outcomes = await Promise.all([
      answerLikeness(people.journalist, other.id, { claim: one.id, answer: 'accepted' }),
      answerLikeness(people.editor, one.id, { claim: other.id, answer: 'rejected' }),
    ])
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.problem).toEqual({ code: 'stale' })
    expect(outcomes.some(({ ok }) => ok)).toBe(true)
  })

  test('what was linked is told though its words are others now', async () => {
    const [one, other] = await twins('Quarry blasts cracked the old aqueduct. ZZZ')
    granted(await answerLikeness(people.journalist, other.id, { claim: one.id, answer: 'accepted' }))
    granted(await changeClaim(people.journalist, one.id, { start: one.end - 3, end: one.end }, one.version))
    expect(granted(await listLikeClaims(people.reader, other.id)).items).toMatchObject([
      { claim: { id: one.id, quote: 'ZZZ' }, score: expect.any(Number), numbers: 'none' },
    ])
  })

  test.each(['itself', 'of another newsroom'])('is not said of a claim %s', async (which) => {
    const others = await newNewsroom()
    const theirs = await newClaim(others.journalist, await newArticle(others.journalist))
    const claim = which === 'itself' ? earlier.id : theirs.id
    const refused = await answerLikeness(people.journalist, earlier.id, { claim, answer: 'accepted' })
    expect(problemOf(refused)).toEqual({
      code: 'invalid',
      errors: [{ path: 'claim', code: 'unknown-claim' }],
    })
  })
})
