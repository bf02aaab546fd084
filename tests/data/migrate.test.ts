import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../scripts/migrate.js'

const owner = process.env.OWNER_DATABASE_URL ?? ''
let folder: string
let url: string

/** A database and a migrations folder of the test's own. */
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'isnad-migrations-'))
  const name = path.basename(folder).toLowerCase().replaceAll('-', '_')
  await query(owner, `CREATE DATABASE ${name}`)
  const address = new URL(owner)
  address.pathname = `/${name}`
  url = address.href
})

afterEach(async () => {
  rmSync(folder, { recursive: true })
  await query(owner, `DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`)
})

test('applies each migration once, in order', async () => {
  write('2_then', 'INSERT INTO tower VALUES (2)')
  write('1_first', 'CREATE TABLE tower (storey int); INSERT INTO tower VALUES (1)')
  expect(await migrate(url, { folder })).toEqual(['1_first', '2_then'])
  expect(await migrate(url, { folder })).toEqual([])
  expect(await query(url, 'SELECT storey FROM tower')).toEqual([{ storey: 1 }, { storey: 2 }])
})

test('two at once apply everything once', async () => {
  write('1_first', 'CREATE TABLE tower (storey int)')
  const both = await Promise.all([migrate(url, { folder }), migrate(url, { folder })])
  expect(both.flat()).toEqual(['1_first'])
})

test('a function with semicolons in its body stays whole', async () => {
  write(
    '1_function',
    'CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN\n  NULL;\n  RETURN 2;\nEND $$',
  )
  await migrate(url, { folder })
  expect(await query(url, 'SELECT two()')).toEqual([{ two: 2 }])
})

test('a migration that fails leaves nothing, and says where', async () => {
  write('1_broken', 'CREATE TABLE tower (storey int);\nSELECT nothing FROM nowhere')
  await expect(migrate(url, { folder })).rejects.toThrow(/1_broken failed in line 2: .*nowhere/)
  write('1_broken', 'CREATE TABLE tower (storey int)')
  expect(await migrate(url, { folder })).toEqual(['1_broken'])
})

test('a migration with transactions of its own that stopped halfway blocks the next start', async () => {
  write('1_half', 'BEGIN;\nCREATE TABLE tower (storey int);\nCOMMIT;\nSELECT nothing FROM nowhere')
  await expect(migrate(url, { folder })).rejects.toThrow(/1_half failed/)
  await expect(migrate(url, { folder })).rejects.toThrow(/1_half stopped halfway/)
})

test('a file changed after it was applied is refused', async () => {
  write('1_first', 'SELECT 1')
  await migrate(url, { folder })
  write('1_first', 'SELECT 2')
  await expect(migrate(url, { folder })).rejects.toThrow(/1_first was changed/)
})

test('a database from a newer version is refused', async () => {
  write('1_first', 'SELECT 1')
  write('2_newer', 'SELECT 2')
  await migrate(url, { folder })
  rmSync(path.join(folder, '2_newer'), { recursive: true })
  await expect(migrate(url, { folder })).rejects.toThrow(/2_newer, which these files do not/)
})

test('the record is the one that prisma keeps', async () => {
  write('1_first', 'SELECT 1')
  await migrate(url, { folder })
  const rows = await query(
    url,
    `SELECT checksum, migration_name, logs, rolled_back_at, applied_steps_count, finished_at >= started_at AS finished
     FROM _prisma_migrations`,
  )
  const checksum = 'e004ebd5b5532a4b85984a62f8ad48a81aa3460c1ca07701f386135d72cdecf5'
  expect(rows).toEqual([
    {
      checksum,
      migration_name: '1_first',
      logs: null,
      rolled_back_at: null,
      applied_steps_count: 1,
      finished: true,
    },
  ])
})

test('a failure names the place, not the password', async () => {
  const address = new URL(url)
  address.port = '1'
  await expect(migrate(address.href, { folder })).rejects.toThrow(/at 127.0.0.1:1 cannot be used/)
  await expect(migrate(address.href, { folder })).rejects.not.toThrow(new RegExp(address.password))
})

function write(name: string, sql: string) {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

async function query(address: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
