import { randomUUID } from 'node:crypto'
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSession } from '@/lib/auth/session'
import { draftsInput } from '@/lib/domain/draft/draft'
import { keepDrafts } from '@/lib/operations/draft/keep-drafts'
import { inviteMember } from '@/lib/operations/newsroom/invite-member'
import { joinNewsroom } from '@/lib/operations/newsroom/join-newsroom'
import { openIdentity } from '@/processes/signer/identity'
import { recall } from '@/processes/signer/memory'
import { Signer } from '@/processes/signer/signer'
import { backupLines, openBackup } from '@/scripts/backup/contents'
import { restoreBackup } from '@/scripts/backup/restore-backup'
import { sealed, unsealed } from '@/scripts/backup/sealed.js'
import { takeBackup } from '@/scripts/backup/take-backup'
import { createDatabase } from '@/scripts/database/create.js'
import { migrate } from '@/scripts/migrate.js'
import { lastMigration } from '@/scripts/newsroom/export-newsroom'
import { tablesOfNewsroom } from '@/scripts/newsroom/tables'
import { granted } from '../support/claims'
import { freshDatabase } from '../support/fresh-database'
import { asking } from '../support/newsroom'
import { claimThat, join, newNewsroom, type People } from '../support/people'

const passphrase = 'correct horse battery staple'
const folder = mkdtempSync(path.join(tmpdir(), 'isnad-backup-'))
const dataFolder = path.join(folder, 'data')
const publicLog = path.join(dataFolder, 'checkpoints.log')
const clients: pg.Client[] = []
let source: pg.Client
let desk: People
let file: string
const lines: string[] = []
let empty: pg.Client

async function newDatabase(): Promise<pg.Client> {
  const { owner } = await freshDatabase()
  const client = new pg.Client({ connectionString: owner.options.connectionString })
  await owner.end()
  await client.connect()
  clients.push(client)
  return client
}

/** A database with nothing in it. */
async function bareDatabase(): Promise<pg.Client> {
  const shared = process.env.OWNER_DATABASE_URL ?? ''
  const name = `isnad_test_${randomUUID().slice(0, 8)}`
  await createDatabase(shared, name)
  const client = new pg.Client({
    connectionString: Object.assign(new URL(shared), { pathname: `/${name}` }).href,
  })
  await client.connect()
  clients.push(client)
  return client
}

async function sign(database: pg.Client): Promise<void> {
  const signed = path.join(dataFolder, 'signer')
  const pool = new pg.Pool({ connectionString: addressOf(database), max: 2 })
  const identity = openIdentity(signed, 'isnad.example.org')
  await new Signer({ database: pool, folder: signed, identity, publicLog }).signAll()
  await pool.end()
}

const addressOf = ({ host, port, user, password, database }: pg.Client) =>
  `postgresql://${user}:${password}@${host}:${port}/${database}`

const take = () => takeBackup({ database: source, dataFolder, to: path.join(folder, 'backups'), passphrase })

beforeAll(async () => {
  source = await newDatabase()
  mkdirSync(dataFolder)
  writeFileSync(path.join(dataFolder, 'secrets.json'), '{"databasePassword":"kept"}')
  desk = await newNewsroom()
  await claimThat.isApproved(desk)
  await claimThat.hasComment(desk)
  const others = await newNewsroom()
  await claimThat.isApproved(others)
  // One person works in both newsrooms, with an app: the account comes with either of them.
  const both = await join(desk.admin, 'reader', 'both@newsroom.example')
  await source.query("INSERT INTO totp VALUES ($1, '', 0)", [both.account])
  const asked = { email: 'both@newsroom.example', name: 'Nora', role: 'reader' } as const
  const { token } = granted(await inviteMember(others.admin, asked))
  granted(await joinNewsroom(both, token, await startSession(both.id)))
  const draft = {
    id: randomUUID(),
    form: 'new-article',
    version: null,
    at: Date.now(),
    values: { title: 'غدًا' },
  }
  granted(await keepDrafts(asking(desk.journalist), draftsInput.parse({ drafts: [draft], gone: [] })))
  await sign(source)
  file = (await take()).file
  for await (const line of unsealed(createReadStream(file), passphrase)) lines.push(line)
  empty = await newDatabase()
})
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()))
  rmSync(folder, { recursive: true })
})

/** All rows but where the history ends, which the restoring makes longer. */
async function rowsOf(database: pg.Client): Promise<string[]> {
  const tables = await tablesOfNewsroom(database, 'installation')
  const found = []
  for (const { name } of tables.filter(({ name }) => !['history_counter', 'history_head'].includes(name))) {
    const { rows } = await database.query<{ row: string }>(`SELECT to_json(t)::text AS row FROM ${name} t`)
    found.push(...rows.map(({ row }) => `${name} ${row}`))
  }
  return found
}

/** Restores lines into a database and a data folder of its own. */
async function restore(database: pg.Client, said: readonly string[], checkpoints?: Buffer) {
  const target = mkdtempSync(path.join(folder, 'restored-'))
  const lines = said[Symbol.iterator]()
  const source = { next: async () => lines.next() }
  const opened = await openBackup(source)
  const told: string[] = []
  await restoreBackup({
    ...{ ownerUrl: addressOf(database), dataFolder: target, opened, lines: source, checkpoints },
    say: (line) => told.push(line),
  })
  return { target, told }
}

describe('a backup', () => {
  test('is one file that only its owner can read, and age opens with the passphrase alone', async () => {
    expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)])
    expect(path.basename(file)).toMatch(/^isnad-\d{8}T\d{6}Z\.age$/)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file).subarray(0, 21).toString()).toBe('age-encryption.org/v1')
    const wrong = unsealed(createReadStream(file), 'another passphrase')
    await expect(openBackup(wrong)).rejects.toThrow('does not open with this passphrase')
  })

  test('brings back every row, draft and notice, every file, and goes on under another name', async () => {
    const database = await newDatabase()
    const { target, told } = await restore(database, lines)
    const after = new Set(await rowsOf(database))
    const before = await rowsOf(source)
    expect(before.filter((row) => !after.has(row))).toEqual([])
    for (const table of ['draft', 'inbox_item', 'comment', 'history_text'])
      expect(before.some((row) => row.startsWith(`${table} `))).toBe(true)
    for (const name of ['secrets.json', 'checkpoints.log', 'signer/identity.json'])
      expect(readFileSync(path.join(target, name))).toEqual(readFileSync(path.join(dataFolder, name)))
    const memory = recall(path.join(target, 'signer'), desk.admin.newsroom.id)
    expect(memory).toMatchObject({
      epoch: 2,
      origin: `isnad.example.org/isnad/epoch-2/${desk.admin.newsroom.id}`,
    })
    expect(told.filter((line) => line.startsWith('✓'))).toHaveLength(2)
  })

  test('says what was signed after it and is lost, by checkpoints that were kept elsewhere', async () => {
    await claimThat.isProposed(desk)
    await sign(source)
    const { told } = await restore(await newDatabase(), lines, readFileSync(publicLog))
    expect(told.join('\n')).toMatch(/\d+ entries were signed after the backup and are lost/)
  })

  test.each<[string, (line: string) => string[], RegExp]>([
    ['cut off', (line) => (line.startsWith('{"end":true') ? [] : [line]), /cut off|neither a row/],
    [
      'that goes on',
      (line) => (line.includes('"end":true') ? [line, line] : [line]),
      /not the beginning|lines after/,
    ],
    ['with a comment left out', (line) => (line.startsWith('["comment"') ? [] : [line]), /was changed/],
    [
      'of a version that is not here',
      (line) => [line.replace(/^(\{"format":"isnad-backup".*"migration":")\d+/, '$129990101000000')],
      /There is no migration/,
    ],
    [
      'with a file elsewhere',
      (line) => [line.replace('"file":"secrets.json"', '"file":"../../secrets.json"')],
      /none of ours/,
    ],
    ['of something else', () => ['{"format":"isnad-newsroom"}'], /not the beginning of a backup/],
  ])('%s is refused, and nothing stays', async (_, change, words) => {
    await expect(restore(empty, lines.flatMap(change))).rejects.toThrow(words)
    expect((await empty.query('SELECT FROM newsroom')).rowCount).toBe(0)
  })

  test('of an older version is brought up to date', async () => {
    const [older, fresh] = [await bareDatabase(), await bareDatabase()]
    await migrate(addressOf(older), { upTo: '20261129016020_reader_reports_are_told' })
    await older.query(
      "INSERT INTO newsroom (id, name, language) VALUES (gen_random_uuid(), 'The desk', 'en')",
    )
    const said = []
    await older.query('BEGIN')
    for await (const line of backupLines(older, [])) said.push(line.slice(0, -1))
    await older.query('COMMIT')
    await restore(fresh, said)
    const { rows } = await fresh.query<{ name: string }>('SELECT name FROM newsroom')
    expect(rows).toEqual([{ name: 'The desk' }])
    expect(await lastMigration(fresh)).toBe(await lastMigration(empty))
  })

  test('that checkpoints kept elsewhere contradict is refused', async () => {
    const strange = Buffer.from(
      readFileSync(publicLog, 'utf8').replaceAll(/(\\n\d+\\n)[A-Za-z0-9+/]{6}/g, '$1AAAAAA'),
    )
    await expect(restore(empty, lines, strange)).rejects.toThrow(/Nothing was restored/)
  })

  test('is not taken of a history that does not verify', async () => {
    const kept = readFileSync(publicLog)
    writeFileSync(publicLog, kept.toString('utf8').replaceAll(/(\\n\d+\\n)[A-Za-z0-9+/]{6}/g, '$1AAAAAA'))
    await expect(take()).rejects.toThrow(/checkpoint cannot be opened/)
    writeFileSync(publicLog, kept)
    expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)])
  })

  test('is sealed line by line', async () => {
    const said = ['{"a":1}\n', `"${'كلام '.repeat(50_000)}"\n`]
    const bytes = await (await sealed(Readable.from(said), passphrase)).toArray()
    const again = []
    for await (const line of unsealed(Readable.from(bytes), passphrase)) again.push(`${line}\n`)
    expect(again).toEqual(said)
  })
})
