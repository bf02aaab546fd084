import { beforeAll, expect, test } from 'vitest'
import type { Article } from '@/lib/domain/article/article'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { changeClaim } from '@/lib/operations/claim/change-claim'
import { listQueueLines } from '@/lib/operations/claim/list-queue-lines'
import { openQueue } from '@/lib/operations/claim/open-queue'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readQueue } from '@/lib/operations/claim/read-queue'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { granted } from '../support/claims'
import { needsSources, newArticle, newClaim, newNewsroom, only, type People } from '../support/people'

/** As many claims as a list shows. */
const most = 100

let people: People
let crowd: Claim[]
let last: Claim

/** Claims in the order of their words, each with a proposal. */
async function propose(by: Actor, article: Article, words: string[]): Promise<Claim[]> {
  const claims: Claim[] = []
  for (const quote of words) {
    const { id } = await newClaim(by, article, quote)
    claims.push(granted(await proposeVerdict(by, id, needsSources)))
  }
  return claims
}

/** What each of the three ways to ask for a queue has for an editor to decide. */
async function toDecide(actor: Actor) {
  const [lines, queue, page] = [await listQueueLines(actor), await readQueue(actor), await openQueue(actor)]
  return [granted(lines).items, granted(queue).toDecide, granted(page).toDecide].map((items) =>
    items.map(({ claim }) => claim.id),
  )
}

// Each test takes the claims of the one before a step further.
beforeAll(async () => {
  people = await newNewsroom()
  const words = Array.from({ length: most }, (_, index) => `The sentence ${index + 1000} says so.`)
  const article = await newArticle(people.admin, words.join(' '))
  crowd = await propose(people.admin, article, words)
  const words2 = 'the mayor resigned'
  last = only(await propose(people.journalist, await newArticle(people.journalist), [words2]))
}, 120_000)

test('an editor whose own proposals are the oldest sees the one that waits behind them', async () => {
  expect(await toDecide(people.admin)).toEqual([[last.id], [last.id], [last.id]])
  for (const ids of await toDecide(people.editor)) {
    expect(ids).toEqual(crowd.map(({ id }) => id))
  }
})

test('proposals that a change has voided hide none that can be decided on', async () => {
  for (const [index, { id, version }] of crowd.entries()) {
    crowd[index] = granted(await changeClaim(people.journalist, id, { central: true }, version))
  }
  expect(await toDecide(people.editor)).toEqual([[last.id], [last.id], [last.id]])
  expect(granted(await readQueue(people.admin)).cameBack).toHaveLength(most)
}, 120_000)

test('what came back to others hides nothing that came back to oneself', async () => {
  for (const { id } of crowd) granted(await returnVerdict(people.editor, id, 'Not yet.'))
  granted(await returnVerdict(people.editor, last.id, 'Not yet.'))
  const { cameBack } = granted(await readQueue(people.journalist))
  expect(only(cameBack).claim.id).toBe(last.id)
  expect(granted(await readQueue(people.admin)).cameBack).toHaveLength(most)
}, 120_000)
