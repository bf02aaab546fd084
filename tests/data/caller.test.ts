import { createHmac } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mostWebhooks } from '@/lib/domain/newsroom/webhook'
import { listNewsroomHistory } from '@/lib/operations/history/list-newsroom-history'
import { addWebhook } from '@/lib/operations/newsroom/add-webhook'
import { listWebhooks } from '@/lib/operations/newsroom/list-webhooks'
import { removeWebhook } from '@/lib/operations/newsroom/remove-webhook'
import { Caller } from '@/processes/messenger/caller'
import { fieldCodes, granted, problemOf } from '../support/claims'
import { owner } from '../support/database'
import { type Came, startHookServer } from '../support/hook-server'
import { newArticle, newNewsroom, type People, unrecordable, words } from '../support/people'

const login = new pg.Pool({ connectionString: process.env.MESSENGER_DATABASE_URL, max: 4 })
afterAll(() => login.end())

let server: Awaited<ReturnType<typeof startHookServer>>
beforeAll(async () => {
  server = await startHookServer()
})
afterAll(() => server.stop())

let people: People
beforeEach(async () => {
  server.came.length = 0
  Object.assign(server.how, { status: 204, location: undefined })
  await owner.query('DELETE FROM webhook_call')
  people = await newNewsroom()
})

/** A name that is this machine's, as far as these tests go. */
const here = { mayReach: (address: string) => address === '127.0.0.1', resolve: async () => ['127.0.0.1'] }
const callAll = async (caller = new Caller(login, here)) => {
  while (await caller.callNext());
}
const url = (path = '/hook') => `http://cms.example.org:${server.port}${path}`
const add = async (path?: string) => granted(await addWebhook(people.admin, { url: url(path) }))
const lastCalls = async () => granted(await listWebhooks(people.admin)).items.flatMap(({ calls }) => calls)
const letPass = () =>
  owner.query("UPDATE webhook_call SET due_at = now() - interval '1 second' WHERE due_at > now()")

function isSigned({ headers, body }: Came, secret: string | null): boolean {
  const key = Buffer.from((secret ?? '').slice('whsec_'.length), 'base64')
  const said = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(said).digest('base64')}`
}

describe('an address', () => {
  test('is told of each entry from now on, by ids and no text, signed with its secret', async () => {
    await newArticle(people.journalist)
    const { id, secret } = await add('/hook?from=isnad')
    await callAll()
    const article = await newArticle(people.journalist, words, 'The secret title')
    await callAll()
    expect(server.came.map(({ path, body }) => [path, JSON.parse(body).type])).toEqual([
      ['/hook?from=isnad', 'webhook-added'],
      ['/hook?from=isnad', 'article-added'],
    ])
    const [, told] = server.came
    if (!told) throw new Error('nothing came')
    expect(JSON.parse(told.body)).toMatchObject({
      data: { article: article.id, claim: null, by: people.journalist.id },
    })
    for (const kept of ['The secret title', 'mayor', secret ?? '-'])
      expect(JSON.stringify(told)).not.toContain(kept)
    expect(server.came.map((one) => isSigned(one, secret))).toEqual([true, true])
    expect(isSigned({ ...told, body: `${told.body} ` }, secret)).toBe(false)
    expect(Math.abs(Number(told.headers['webhook-timestamp']) * 1000 - Date.now())).toBeLessThan(60_000)
    expect(told.headers.host).toBe(`cms.example.org:${server.port}`)

    const { items } = granted(await listWebhooks(people.admin))
    expect(items).toMatchObject([{ id, url: url('/hook?from=isnad'), by: { id: people.admin.id } }])
    expect(JSON.stringify(items)).not.toContain(secret)
    expect(await lastCalls()).toMatchObject([
      { action: 'article-added', status: 204, problem: null, attempts: 1, due: null },
      { action: 'webhook-added', status: 204, problem: null, attempts: 1, due: null },
    ])
  })

  test('comes and goes with an entry, which names its host alone', async () => {
    const { id } = await add('/hook/a-secret-path')
    expect(granted(await removeWebhook(people.admin, id)).items).toEqual([])
    const { items } = granted(await listNewsroomHistory(people.admin, { limit: 50 }))
    const told = items.filter(({ action }) => action.startsWith('webhook-'))
    expect(told.map(({ action }) => action).sort()).toEqual(['webhook-added', 'webhook-removed'])
    expect(JSON.stringify(told)).toContain('cms.example.org')
    expect(JSON.stringify(told)).not.toContain('a-secret-path')
    await newArticle(people.journalist)
    await callAll()
    expect(server.came).toEqual([])
    expect(problemOf(await removeWebhook(people.admin, id))).toEqual({ code: 'not-found' })
  })

  test('of another newsroom hears nothing of this one', async () => {
    const others = await newNewsroom()
    granted(await addWebhook(others.admin, { url: url('/others') }))
    await newArticle(people.journalist)
    await callAll()
    expect(server.came.map(({ path, body }) => [path, JSON.parse(body).type])).toEqual([
      ['/others', 'webhook-added'],
    ])
  })

  test('is not told of what was not done', async () => {
    await add()
    await callAll()
    await expect(newArticle(unrecordable(people.journalist))).rejects.toThrow()
    await callAll()
    expect(server.came).toHaveLength(1)
  })

  test.each([
    'http://127.0.0.1/hook',
    'https://[::1]/',
    'http://2130706433/',
    'https://cms/',
    'http://localhost:9',
  ])('is none that stands in the network of the server: %s', async (own) => {
    expect(fieldCodes(await addWebhook(people.admin, { url: own }))).toEqual(['url not-public'])
    expect(granted(await listWebhooks(people.admin)).items).toEqual([])
  })

  test.each(['https://cms.example:22/hook', 'http://cms.example:25'])(
    'is none at a port on which other services listen: %s',
    async (odd) => {
      expect(fieldCodes(await addWebhook(people.admin, { url: odd }))).toEqual(['url not-a-web-port'])
      expect(granted(await listWebhooks(people.admin)).items).toEqual([])
    },
  )

  test('is one of so many', async () => {
    for (let number = 0; number < mostWebhooks; number += 1) await add(`/${number}`)
    expect(problemOf(await addWebhook(people.admin, { url: url() }))).toMatchObject({
      errors: [{ path: 'url', code: 'too-many-webhooks' }],
    })
  })
})

describe('a call', () => {
  test.each([500, 404, 301, 429])(
    'that is answered %i is made again, later each time, and given up in the end',
    async (answer) => {
      server.how.status = answer
      server.how.location = url('/elsewhere')
      await add()
      const ids = new Set<unknown>()
      for (let attempt = 1; attempt <= 8; attempt += 1) {
        await callAll()
        const [call] = await lastCalls()
        expect(call).toMatchObject({ attempts: attempt, status: answer })
        const wait = Date.parse(call?.due ?? '') - Date.parse(call?.answeredAt ?? '')
        if (attempt < 8) expect(wait).toBe(15_000 * 4 ** (attempt - 1))
        else expect(call?.due).toBeNull()
        await letPass()
      }
      await callAll()
      for (const { headers, path } of server.came) {
        ids.add(headers['webhook-id'])
        expect(path).toBe('/hook')
      }
      expect(server.came).toHaveLength(8)
      expect(ids.size).toBe(1)
    },
  )

  test('to what is not of the public internet is not made, and says so', async () => {
    await add()
    await callAll(new Caller(login, { ...here, mayReach: () => false }))
    expect(server.came).toEqual([])
    expect(await lastCalls()).toMatchObject([
      { status: null, problem: 'not an address of the public internet', attempts: 1 },
    ])
  })

  test('arrives once it can', async () => {
    server.how.status = 503
    await add()
    await callAll()
    server.how.status = 200
    await letPass()
    await callAll()
    await letPass()
    await callAll()
    expect(server.came).toHaveLength(2)
    expect(await lastCalls()).toMatchObject([{ status: 200, due: null, attempts: 2 }])
  })

  test('is forgotten after a month, once another was made', async () => {
    await add()
    await callAll()
    await owner.query("UPDATE webhook_call SET at = now() - interval '31 days'")
    await newArticle(people.journalist)
    await callAll()
    expect((await lastCalls()).map(({ action }) => action)).toEqual(['article-added'])
  })

  test('is made by one of several, and again when its process died meanwhile', async () => {
    await add()
    await Promise.all([1, 2, 3, 4].map(() => callAll()))
    expect(server.came).toHaveLength(1)
    await owner.query(
      "UPDATE webhook_call SET due_at = now() + interval '2 minutes', answered_at = NULL, status = NULL",
    )
    await callAll()
    expect(server.came).toHaveLength(1)
    await letPass()
    await callAll()
    expect(new Set(server.came.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(server.came).toHaveLength(2)
  })
})

describe('the application may not', () => {
  test.each([
    "UPDATE webhook SET url = 'https://elsewhere.example'",
    'DELETE FROM webhook',
    "INSERT INTO webhook_call (webhook_id, action, body) SELECT id, 'x', '{}' FROM webhook",
    'UPDATE webhook_call SET status = 200',
  ])('%s', async (sql) => {
    await add()
    const application = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await application.connect()
    await expect(application.query(sql))
      .rejects.toMatchObject({ code: '42501' })
      .finally(() => application.end())
  })
})
