import { randomUUID } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { buildReport } from '@/lib/domain/report/build-report'
import { pdfOrder } from '@/lib/export/pdf/pdf-order'
import { sha256Of } from '@/lib/sha256'
import { Press } from '@/processes/renderer/press'
import { Renderer } from '@/processes/renderer/renderer'
import { keepRendering } from '@/scripts/start/renderer.js'
import { articleWith, moment } from '../support/report-fixtures'

const dyingPress = path.join(import.meta.dirname, '../support/dying-press.mjs')

const owner = new pg.Pool({ connectionString: process.env.OWNER_DATABASE_URL, max: 2 })
const application = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 })
const renderers = new pg.Pool({ connectionString: process.env.RENDERER_DATABASE_URL, max: 4 })
afterAll(() => Promise.all([owner.end(), application.end(), renderers.end()]))

async function ask(source: string): Promise<string> {
  const newsroom = randomUUID()
  const sha256 = sha256Of(source)
  await owner.query("INSERT INTO newsroom (id, name, language) VALUES ($1, 'Files', 'en')", [newsroom])
  await owner.query('INSERT INTO rendering (newsroom_id, sha256, source) VALUES ($1, $2, $3)', [
    newsroom,
    sha256,
    source,
  ])
  return newsroom
}

async function rowOf(newsroom: string) {
  const { rows } = await owner.query('SELECT * FROM rendering WHERE newsroom_id = $1', [newsroom])
  return rows[0]
}

const report = buildReport({
  ...articleWith('[94%] of all', 'en'),
  ...{ history: [], newsroom: { name: 'Files', sample: false }, at: moment },
})

describe('a file', () => {
  test('is made from what was asked, and what it was made from goes', async () => {
    const newsroom = await ask('what')
    const renderer = new Renderer(renderers, async (source) => Buffer.from(`made of ${source}`))
    expect(await renderer.makeNext()).toBe(true)
    expect(await renderer.makeNext()).toBe(false)
    expect(await rowOf(newsroom)).toMatchObject({ source: null, problem: null, attempts: 1 })
    expect((await rowOf(newsroom)).result.toString()).toBe('made of what')
  })

  test('is made by one of several, once', async () => {
    const asked = await Promise.all(Array.from({ length: 8 }, (_, at) => ask(`file ${at}`)))
    const made: string[] = []
    const set = async (source: string) => {
      made.push(source)
      return Buffer.from(source)
    }
    const workers = [1, 2, 3, 4].map(() => new Renderer(renderers, set))
    const all = async (worker: Renderer) => {
      while (await worker.makeNext());
    }
    await Promise.all(workers.map(all))
    expect(made.toSorted()).toEqual(asked.map((_, at) => `file ${at}`))
  })

  test('of which nothing came says why', async () => {
    const newsroom = await ask('nothing')
    const renderer = new Renderer(renderers, () => Promise.reject(new Error('no such font')))
    await renderer.makeNext()
    expect(await rowOf(newsroom)).toMatchObject({ source: null, result: null, problem: 'no such font' })
  })

  test('that ended its process is begun once more, and not a third time', async () => {
    const newsroom = await ask('deadly')
    const dies = new Renderer(renderers, () => new Promise(() => {}))
    const hoursLater = () =>
      owner.query("UPDATE rendering SET taken_at = now() - interval '1 hour' WHERE newsroom_id = $1", [
        newsroom,
      ])
    for (const attempts of [1, 2]) {
      void dies.makeNext()
      await expect.poll(async () => (await rowOf(newsroom)).attempts).toBe(attempts)
      await hoursLater()
    }
    await new Renderer(renderers, async (source) => Buffer.from(source)).makeNext()
    expect(await rowOf(newsroom)).toMatchObject({
      result: null,
      problem: 'it was begun twice and never finished',
    })
  })
})

describe('a press', () => {
  test('sets, and goes on after what it cannot set', async () => {
    const press = new Press(60_000)
    try {
      await expect(press.set('{"tree": "none"}')).rejects.toThrow()
      const order = JSON.stringify(pdfOrder(report, 'a-3a'))
      const bytes = Buffer.from(await press.set(order))
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      expect(bytes.equals(await press.set(order))).toBe(true)
    } finally {
      press.close()
    }
  })

  test('whose child ends with the process it is in says so of that file, once, and goes on', async () => {
    const press = new Press(60_000, dyingPress)
    const renderer = new Renderer(renderers, (source) => press.set(source))
    try {
      for (const source of ['one', 'another']) {
        const newsroom = await ask(source)
        expect(await renderer.makeNext()).toBe(true)
        expect(await rowOf(newsroom)).toMatchObject({
          ...{ source: null, result: null, attempts: 1 },
          problem: 'its process ended',
        })
        expect(await renderer.makeNext()).toBe(false)
      }
    } finally {
      press.close()
    }
  })

  test('gives up what takes too long', async () => {
    const press = new Press(1)
    await expect(press.set('{}')).rejects.toThrow('it takes longer than 1 ms')
  })
})

describe('the process', () => {
  let kept: ReturnType<typeof keepRendering>
  afterEach(() => kept.stop())

  test('makes what it is asked for, and is there again after it was killed', async () => {
    kept = keepRendering({ databaseUrl: process.env.RENDERER_DATABASE_URL ?? '' })
    const made = async (newsroom: string) => (await rowOf(newsroom)).result?.subarray(0, 5).toString()
    const first = await ask(JSON.stringify(pdfOrder(report, 'a-3a')))
    await expect.poll(() => made(first), { timeout: 60_000 }).toBe('%PDF-')
    process.kill(kept.pid() ?? 0, 'SIGKILL')
    const second = await ask(JSON.stringify(pdfOrder(report, 'ua-1')))
    await expect.poll(() => made(second), { timeout: 60_000 }).toBe('%PDF-')
  })
})

describe('its login may not', () => {
  test.each([
    'SELECT * FROM session',
    'SELECT * FROM member',
    'SELECT * FROM article',
    'SELECT * FROM history_entry',
    'SELECT * FROM publication_file',
    'INSERT INTO rendering (newsroom_id, sha256) SELECT newsroom_id, sha256 FROM rendering',
    'DELETE FROM rendering',
    'UPDATE rendering SET newsroom_id = gen_random_uuid()',
    'CREATE TABLE of_its_own ()',
  ])('%s', async (sql) => {
    await expect(renderers.query(sql)).rejects.toMatchObject({ code: '42501' })
  })

  test('be played by the application, which may not say what a file is', async () => {
    await expect(application.query("UPDATE rendering SET result = 'x'")).rejects.toMatchObject({
      code: '42501',
    })
  })
})
