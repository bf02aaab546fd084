import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PrismaClient } from '@/lib/data/generated/client'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { changeClaim } from '@/lib/operations/claim/change-claim'
import { isUnavailable } from '@/lib/operations/server/is-unavailable'
import { asking, bringIn, makeNewsroom, markWords } from '../support/newsroom'

/**
 * A change and its entry come together or not at all, however long something holds a lock on the way: shorter than the
 * time a statement may wait (lock_timeout, 2 s), just about as long, longer, and longer than the whole statement may take
 * (statement_timeout, 4 s). ROUNDS=50 asks for all of them.
 */
const rounds = Number(process.env.ROUNDS ?? 2)
const lockTimeout = 2000
const statementTimeout = 4000

const holder = new pg.Pool({ connectionString: process.env.OWNER_DATABASE_URL })
afterAll(() => holder.end())

let admin: Actor
let claim: Claim
beforeAll(async () => {
  admin = await makeNewsroom()
  claim = await markWords(admin, await bringIn(admin, 'The bridge is 94 metres long.'), '94 metres')
})

async function standing(): Promise<{ version: number; entries: number }> {
  const { rows } = await holder.query<{ version: number; entries: number }>(
    `SELECT (SELECT version FROM claim WHERE id = $1) AS version,
            (SELECT count(*)::int FROM history_entry WHERE claim_id = $1) AS entries`,
    [claim.id],
  )
  return rows[0] ?? { version: 0, entries: 0 }
}

const locks = {
  'the claim': 'SELECT FROM claim WHERE id = $1 FOR UPDATE',
  'the head of the chain':
    'SELECT FROM history_head WHERE chain_id = (SELECT article_id FROM claim WHERE id = $1) FOR UPDATE',
  'the counter of the newsroom':
    'SELECT FROM history_counter WHERE newsroom_id = (SELECT newsroom_id FROM claim WHERE id = $1) FOR UPDATE',
}

/** Holds a lock for a while, during which somebody changes the claim; answers how that went. */
async function changeWhile(lock: string, milliseconds: number): Promise<'changed' | 'refused'> {
  const client = await holder.connect()
  await client.query('BEGIN')
  await client.query(lock, [claim.id])
  const release = wait(milliseconds).then(() => client.query('COMMIT'))
  const change = changeClaim(asking(admin), claim.id, { claimant: randomUUID() }, (await standing()).version)
  const outcome = await change.then(
    (result) => (result.ok ? ('changed' as const) : ('refused' as const)),
    (error: unknown) => {
      if (!isUnavailable(error)) throw error
      return 'refused' as const
    },
  )
  await release
  client.release()
  return outcome
}

describe.each(Object.entries(locks))('while somebody holds %s', (_name, lock) => {
  test.each([
    ...[0.5, 1, 1.2, 3].map((times) => times * lockTimeout),
    ...[1, 1.2].map((times) => times * statementTimeout),
  ])(
    'for %i ms, a change and its entry come together or not at all',
    async (milliseconds) => {
      for (let round = 0; round < rounds; round += 1) {
        const before = await standing()
        const outcome = await changeWhile(lock, milliseconds)
        const after = await standing()
        const grown = { version: after.version - before.version, entries: after.entries - before.entries }
        expect([outcome, grown]).toEqual([
          outcome,
          outcome === 'changed' ? { version: 1, entries: 1 } : { version: 0, entries: 0 },
        ])
      }
    },
    rounds * 20_000,
  )
})

describe('the construction that this guards against', () => {
  let prisma: PrismaClient
  beforeAll(() => {
    prisma = new PrismaClient({
      adapter: new PrismaPg({
        connectionString: process.env.DATABASE_URL ?? '',
        options: `-c app.newsroom=${admin.newsroom.id}`,
      }),
    })
  })
  afterAll(() => prisma.$disconnect())

  test('a nested write in an interactive transaction whose time runs out while it waits for a lock is torn apart', async () => {
    const before = await standing()
    const remarks = async () => (await prisma.comment.findMany({ where: { claimId: claim.id } })).length
    const remarked = await remarks()
    const client = await holder.connect()
    await client.query('BEGIN')
    await client.query('SELECT FROM claim WHERE id = $1 FOR UPDATE', [claim.id])
    const comment = { id: randomUUID(), text: 'Torn off', createdBy: admin.id }
    const wrong = prisma.$transaction(
      async (transaction) => {
        await transaction.claim.update({
          where: { id: claim.id },
          data: { version: { increment: 1 }, comments: { create: comment } },
        })
      },
      { timeout: 300 },
    )
    const refused = expect(wrong).rejects.toThrow()
    await wait(900)
    await client.query('COMMIT')
    client.release()
    await refused
    await wait(300)
    const after = await standing()
    expect({ version: after.version - before.version, remarks: (await remarks()) - remarked }).toEqual({
      version: 0,
      remarks: 1,
    })
  })

  test('an entry that is appended outside of an interactive transaction that then times out stays without its change', async () => {
    const before = await standing()
    const wrong = prisma.$transaction(
      async (transaction) => {
        await transaction.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 } } })
        // The obvious mistake: the client at hand instead of the transaction's own.
        await prisma.$queryRaw`
          SELECT n FROM history_record(${admin.newsroom.id}::uuid, NULL, ${payload(claim)}, '[]'::jsonb)`
        await wait(400)
        await transaction.claim.count()
      },
      { timeout: 200 },
    )
    await expect(wrong).rejects.toThrow(/expired|closed|timeout/i)
    const after = await standing()
    expect({ version: after.version - before.version, entries: after.entries - before.entries }).toEqual({
      version: 0,
      entries: 1,
    })
  })
})

function payload({ id, number }: Claim): string {
  return JSON.stringify({
    action: 'claim-changed',
    actor: null,
    after: {},
    before: null,
    claim: { id, number },
    name: null,
    request: 'wrong',
    role: 'system',
    schema: 1,
  })
}
