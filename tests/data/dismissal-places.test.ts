import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../../scripts/migrate.js'

const owner = process.env.OWNER_DATABASE_URL ?? ''
const folder = mkdtempSync(path.join(tmpdir(), 'isnad-places-'))
const name = path.basename(folder).toLowerCase().replaceAll('-', '_')
const url = Object.assign(new URL(owner), { pathname: `/${name}` }).href
const [newsroom, member, article] = Array.from({ length: 3 }, () => crypto.randomUUID())

const texts = [
  'Gone since. Birds sang. It rained.',
  'عنوان 👩‍🔬 جديد. غنّت الطيور 🐦. Birds sang. It rained. Birds sang.',
]
/** Words that were dismissed. */
const words = ['غنّت الطيور 🐦.', 'Birds sang.', 'Gone since.', 'It rained.', 'Never said.']

beforeAll(async () => {
  await query(owner, `CREATE DATABASE ${name}`)
  const migrations = 'prisma/migrations'
  const [earlier, later] = ['earlier', 'later'].map((part) => path.join(folder, part))
  if (!earlier || !later) throw new Error('two folders')
  for (const migration of readdirSync(migrations)) {
    const from = path.join(migrations, migration)
    cpSync(from, path.join(later, migration), { recursive: true })
    if (migration < '20261129000200') cpSync(from, path.join(earlier, migration), { recursive: true })
  }
  mkdirSync(earlier, { recursive: true })
  await migrate(url, { folder: earlier })
  await fill()
  await migrate(url, { folder: later })
}, 60_000)

afterAll(async () => {
  rmSync(folder, { recursive: true })
  await query(owner, `DROP DATABASE ${name} WITH (FORCE)`)
})

test('dismissals of words get the first place of the words, in the newest text that has them', async () => {
  const rows = await query(url, 'SELECT sentence, revision, range_start, range_end FROM dismissal')
  const places = rows.map((row) => [row.sentence, row.revision, row.range_start, row.range_end])
  const [older = '', newer = ''] = texts
  const placeIn = (revision: number, text: string, sentence: string) => {
    const start = text.indexOf(sentence)
    return [sentence, revision, start, start + sentence.length]
  }
  expect(places).toHaveLength(words.length)
  expect(places).toEqual(
    expect.arrayContaining([
      ...['غنّت الطيور 🐦.', 'Birds sang.', 'It rained.'].map((words) => placeIn(2, newer, words)),
      placeIn(1, older, 'Gone since.'),
      // Nowhere, and so it settles nothing.
      ['Never said.', 1, 0, 0],
    ]),
  )
})

/** An article of two revisions, in which people dismissed words. */
async function fill() {
  await query(url, "INSERT INTO newsroom (id, name, language) VALUES ($1, 'N', 'ar')", [newsroom])
  await query(
    url,
    `INSERT INTO member (id, newsroom_id, email, name, name_salt, role)
     VALUES ($2, $1, 'a@n.example', 'A', sha256('salt'), 'admin')`,
    [newsroom, member],
  )
  await query(
    url,
    `INSERT INTO article (id, newsroom_id, title, language, revision, created_by) VALUES ($3, $1, 'T', 'ar', 2, $2)`,
    [newsroom, member, article],
  )
  for (const [index, text] of texts.entries())
    await query(
      url,
      `INSERT INTO revision (id, newsroom_id, article_id, number, text, sha256, created_by)
       VALUES (gen_random_uuid(), $1, $3, $4, $5, encode(sha256(convert_to($5, 'UTF8')), 'hex'), $2)`,
      [newsroom, member, article, index + 1, text],
    )
  for (const sentence of words)
    await query(
      url,
      `INSERT INTO dismissal (id, newsroom_id, article_id, sentence, created_by)
       VALUES (gen_random_uuid(), $1, $3, $4, $2)`,
      [newsroom, member, article, sentence],
    )
}

async function query(address: string, sql: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}
