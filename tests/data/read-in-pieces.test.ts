import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mostAtOnce } from '@/lib/data/read-in-pieces'
import { findRendering } from '@/lib/data/rendering-record'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { owner } from '../support/database'
import { makeNewsroom } from '../support/newsroom'

const { query } = pg.Client.prototype
let statements = 0

let admin: Actor
beforeAll(async () => {
  // Before the first connection, for each keeps the method that it was made with.
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    statements += 1
    return Reflect.apply(query, this, given)
  }
  admin = await makeNewsroom()
})
afterAll(() => {
  pg.Client.prototype.query = query
})

test.each([0, 1, mostAtOnce - 1, mostAtOnce, mostAtOnce + 1, 3 * mostAtOnce + 7])(
  'a file of %i bytes is read whole, and no more of it at once than takes no time worth mentioning',
  async (length) => {
    const bytes = randomBytes(length)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await owner.query(
      'INSERT INTO rendering (newsroom_id, sha256, source, taken_at, result) VALUES ($1, $2, $3, now(), $4)',
      [admin.newsroom.id, sha256, 'source', bytes],
    )
    statements = 0
    const found = await findRendering(admin.newsroom.id, sha256)
    expect(found?.state).toBe('made')
    expect(found?.state === 'made' && Buffer.compare(found.bytes, bytes)).toBe(0)
    expect(statements).toBe(1 + Math.ceil(length / mostAtOnce))
  },
)
