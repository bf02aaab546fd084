import { expect, test } from 'vitest'
import { listAllClaims } from '@/lib/data/claim-record'
import { database } from '@/lib/data/client'
import { commitAcross } from '@/lib/data/commit'
import { write } from '@/lib/data/write'
import { isUnavailable } from '@/lib/operations/server/is-unavailable'
import type { RequestScope } from '@/lib/request-scope'
import { growClaims } from '../support/long-article'
import { bringIn, join, makeNewsroom } from '../support/newsroom'
import { newRequest, withRequestScopes } from '../support/request-scopes'

const scopes = withRequestScopes()

/** What is done for a request, and how long that has waited for the database. */
function forRequest<Done>(work: (waits: RequestScope['waits']) => Promise<Done>): Promise<Done> {
  const scope = newRequest()
  return scopes.run(scope, () => work(scope.waits))
}

/** Writes so many letters for a request that by then has waited as long as a request may. */
async function writeLate(letters: number): Promise<string> {
  const { newsroom, ...actor } = await makeNewsroom()
  return forRequest((waits) => {
    const statement = write((long) => {
      waits.before = 60_000
      return database(newsroom.id).$executeRaw`SELECT ${long('x'.repeat(letters))}`
    })
    return commitAcross({ ...actor, newsroom }, [], [statement], newsroom.id).catch((error) =>
      isUnavailable(error) ? 'unavailable' : 'failed',
    )
  })
}

test('who has read very much for a long time may still write what is long, and nothing else', async () => {
  expect(await writeLate(1_000_000)).toBe('done')
  expect(await writeLate(10)).toBe('unavailable')
})

test('who reads very many claims may wait anew for each part of them', async () => {
  const actor = await makeNewsroom()
  await join(actor, 'editor', 'Edda Editor')
  const { id } = await bringIn(actor, 'A word and another. '.repeat(500))
  await growClaims(id, 150)
  await forRequest(async (waits) => {
    waits.before = 3_000
    expect(await listAllClaims(actor.newsroom.id, id)).toHaveLength(150)
    expect(waits.before).toBeLessThan(3_000)
  })
})
