import { createPublicKey, randomUUID, verify } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fromHex, toHex } from '@/lib/domain/history/bytes'
import { parseCheckpoint } from '@/lib/domain/history/checkpoint'
import { emptyFrontier, extend, rootOf } from '@/lib/domain/history/frontier'
import { openNote, parseVerifierKey } from '@/lib/domain/history/note'
import { openEpoch } from '@/processes/signer/epoch'
import { openIdentity } from '@/processes/signer/identity'
import { recall, remember } from '@/processes/signer/memory'
import { Signer } from '@/processes/signer/signer'
import { keepSigning } from '@/scripts/start/signer.js'
import { append, application, askIn, entriesOf, owner, sha256 } from './history-database'

const signers = new pg.Pool({ connectionString: process.env.SIGNER_DATABASE_URL, max: 4 })
afterAll(() => signers.end())

let dataFolder: string
let folder: string
let signer: Signer
let newsroom: string

beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  dataFolder = mkdtempSync(path.join(tmpdir(), 'isnad-signer-'))
  folder = path.join(dataFolder, 'signer')
  signer = startSigner()
  newsroom = randomUUID()
  for (let count = 0; count < 5; count++) await append(newsroom, null)
})
afterEach(() => {
  rmSync(dataFolder, { recursive: true })
  vi.restoreAllMocks()
})

function startSigner(): Signer {
  const identity = openIdentity(folder, 'isnad.example.org')
  return new Signer({
    database: signers,
    folder,
    identity,
    publicLog: path.join(dataFolder, 'checkpoints.log'),
  })
}

type Row = { size: number; origin: string; note: string; key: string }

async function checkpoints(): Promise<Row[]> {
  const { rows } = await askIn<Row>(
    newsroom,
    'SELECT size::int, origin, note, key FROM checkpoint WHERE newsroom_id = $1 ORDER BY size, signed_at',
    [newsroom],
  )
  return rows
}

async function refusal(): Promise<string | undefined> {
  const { rows } = await askIn<{ reason: string }>(
    newsroom,
    'SELECT reason FROM checkpoint_refusal WHERE newsroom_id = $1',
    [newsroom],
  )
  return rows[0]?.reason
}

/** What a stranger reads in a note: its size and root, if the key has signed it. */
function opened({ note, key }: Row) {
  const known = parseVerifierKey(sha256, key)
  const verified = openNote(note, known ? [known] : [], (message, signature, publicKey) => {
    const x = Buffer.from(publicKey).toString('base64url')
    const jwk = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, message, jwk, signature)
  })
  if (!verified.ok) throw new Error(verified.problem)
  const checkpoint = parseCheckpoint(verified.value.text)
  if (!checkpoint.ok) throw new Error(checkpoint.problem)
  return { ...checkpoint.value, root: toHex(checkpoint.value.root) }
}

async function rootAt(size: number): Promise<string> {
  const leaves = (await entriesOf(newsroom))
    .slice(0, size)
    .map(({ hash }) => fromHex(hash) ?? sha256(Buffer.of()))
  return toHex(rootOf(sha256, extend(sha256, emptyFrontier, leaves)))
}

/** What the owner of the tables can do after changing them. */
async function asOwnerWithout(guard: string, table: string, statement: string): Promise<void> {
  await owner.query(`
    BEGIN; ALTER TABLE ${table} DISABLE TRIGGER ${guard}; ${statement};
    ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${guard}; COMMIT`)
}

/** A backup: the log loses its last entry. */
async function loseLastEntry(): Promise<void> {
  const seq = (await entriesOf(newsroom)).length - 1
  await asOwnerWithout(
    'history_entry_no_delete',
    'history_entry',
    `DELETE FROM history_entry WHERE newsroom_id = '${newsroom}' AND seq = ${seq}`,
  )
  await asOwnerWithout(
    'history_node_no_delete',
    'history_node',
    `DELETE FROM history_node WHERE newsroom_id = '${newsroom}' AND (index + 1) << level > ${seq}`,
  )
  const { rows } = await owner.query<{ n: string; hash: Buffer }>(
    'SELECT n, hash FROM history_entry WHERE newsroom_id = $1 ORDER BY seq DESC LIMIT 1',
    [newsroom],
  )
  await owner.query('UPDATE history_head SET n = $2, hash = $3 WHERE chain_id = $1', [
    newsroom,
    rows[0]?.n,
    rows[0]?.hash,
  ])
  await owner.query('UPDATE history_counter SET next_seq = $2 WHERE newsroom_id = $1', [newsroom, seq])
}

describe('the signer', () => {
  test('signs what there is, and then what has grown, each once', async () => {
    await signer.signAll()
    await signer.signAll()
    await append(newsroom, randomUUID())
    await signer.signAll()
    const rows = await checkpoints()
    expect(rows.map(opened)).toEqual([
      { origin: `isnad.example.org/isnad/${newsroom}`, size: 5, root: await rootAt(5) },
      { origin: `isnad.example.org/isnad/${newsroom}`, size: 6, root: await rootAt(6) },
    ])
    expect(rows[0]?.key).toBe(rows[1]?.key)
  })

  test('publishes to a file that only grows as well, and keeps what it knows to itself', async () => {
    await signer.signAt(newsroom, 5)
    const [row] = await checkpoints()
    const lines = readFileSync(path.join(dataFolder, 'checkpoints.log'), 'utf8').trim().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { at: expect.any(String), key: row?.key, note: row?.note },
    ])
    const modes = ['', 'identity.json', `${newsroom}.json`].map(
      (name) => statSync(path.join(folder, name)).mode & 0o777,
    )
    expect(modes).toEqual([0o700, 0o600, 0o600])
  })

  test('signs a size that it has passed, and none that is not there yet', async () => {
    await signer.signAll()
    await signer.signAt(newsroom, 3)
    await signer.signAt(newsroom, 6)
    const found = (await checkpoints()).map(opened)
    expect(found.map(({ size }) => size)).toEqual([3, 5])
    expect(found[0]?.root).toBe(await rootAt(3))
    expect(await refusal()).toBeUndefined()
  })

  test('goes on where it was when it died before it could publish', async () => {
    await signer.signAt(newsroom, 4)
    const before = recall(folder, newsroom)
    await signer.signAt(newsroom, 5)
    const after = recall(folder, newsroom)
    await asOwnerWithout(
      'checkpoint_no_delete',
      'checkpoint',
      `DELETE FROM checkpoint WHERE newsroom_id = '${newsroom}'`,
    )
    expect(before?.frontier.size).toBe(4)
    if (after) remember(folder, newsroom, after)
    await startSigner().signAll()
    expect((await checkpoints()).map(opened)).toEqual([
      { origin: `isnad.example.org/isnad/${newsroom}`, size: 5, root: await rootAt(5) },
    ])
  })

  test.each([
    [
      'an entry',
      `UPDATE history_entry SET entry = replace(entry, 'open', 'shut') WHERE newsroom_id = '$' AND seq = 1`,
    ],
    [
      'an entry since',
      `UPDATE history_entry SET entry = replace(entry, 'open', 'shut') WHERE newsroom_id = '$' AND seq = 5`,
    ],
  ])('refuses to sign after %s was changed, and says so', async (_what, statement) => {
    await signer.signAll()
    await append(newsroom, null)
    await append(newsroom, null)
    await asOwnerWithout('history_entry_no_update', 'history_entry', statement.replace('$', newsroom))
    await signer.checkAll(signers)
    await signer.signAll()
    await startSigner().signAll()
    expect((await checkpoints()).map(({ size }) => size)).toEqual([5])
    expect(await refusal()).toMatch(/are not those that were signed|do not make the tree/)
  })

  test('refuses to sign after the tree was changed', async () => {
    await signer.signAll()
    await asOwnerWithout(
      'history_node_no_update',
      'history_node',
      `UPDATE history_node SET hash = sha256('') WHERE newsroom_id = '${newsroom}' AND level = 2`,
    )
    await append(newsroom, null)
    await signer.signAll()
    expect(await refusal()).toMatch(/are not those that were signed/)
  })

  test('refuses to sign a history that has shrunk, until a new epoch begins', async () => {
    await signer.signAll()
    await loseLastEntry()
    await signer.signAll()
    expect(await refusal()).toBe('the history has 4 entries, and 5 were signed')
    await append(newsroom, randomUUID())
    await append(newsroom, randomUUID())
    await signer.signAll()
    await startSigner().signAll()
    expect(await checkpoints()).toHaveLength(1)

    await openEpoch({ database: owner, folder, newsroom, reason: 'The disk broke' })
    await signer.signAll()
    const rows = await checkpoints()
    expect(rows.map(({ size, origin }) => ({ size, origin }))).toEqual([
      { size: 5, origin: `isnad.example.org/isnad/${newsroom}` },
      { size: 7, origin: `isnad.example.org/isnad/epoch-2/${newsroom}` },
    ])
    expect(opened(rows[1] ?? rows[0] ?? fail()).root).toBe(await rootAt(7))
    expect(await refusal()).toBeUndefined()

    const last = (await entriesOf(newsroom)).at(-1)
    expect(JSON.parse(last?.payload ?? '')).toMatchObject({
      action: 'epoch-opened',
      actor: null,
      before: { epoch: 1, size: 5, origin: `isnad.example.org/isnad/${newsroom}` },
      after: { epoch: 2, reason: { text: expect.any(String) } },
    })
    await expect(openEpoch({ database: owner, folder, newsroom, reason: 'Again' })).rejects.toThrow(
      /nothing is wrong/,
    )
  })

  test('does not begin anew with a memory that was lost when the history is another', async () => {
    await signer.signAll()
    rmSync(path.join(folder, `${newsroom}.json`))
    await loseLastEntry()
    await startSigner().signAll()
    expect(await refusal()).toBe('the history has 4 entries, and 5 were signed')
  })
})

describe('the role of the signer', () => {
  test.each([
    "SELECT history_append(gen_random_uuid(), NULL, '{}')",
    "SELECT history_record(gen_random_uuid(), NULL, '{}')",
    'DELETE FROM history_entry',
    'INSERT INTO history_entry (entry) VALUES (NULL)',
    'UPDATE history_counter SET next_seq = 0',
    'INSERT INTO history_node VALUES (NULL)',
    'SELECT * FROM history_text',
    'SELECT * FROM member',
    'SELECT * FROM article',
    'UPDATE checkpoint SET size = 1',
    'DELETE FROM checkpoint',
    'CREATE TABLE public.mine ()',
  ])('cannot: %s', async (statement) => {
    await expect(signers.query(statement)).rejects.toThrow(/permission denied/)
  })

  test.each([
    'INSERT INTO checkpoint DEFAULT VALUES',
    'DELETE FROM checkpoint',
    'DELETE FROM checkpoint_refusal',
  ])('is needed for: %s', async (statement) => {
    await expect(application.query(statement)).rejects.toThrow(/permission denied/)
  })

  test.each(['UPDATE checkpoint SET size = 1', 'DELETE FROM checkpoint', 'TRUNCATE checkpoint CASCADE'])(
    'even the owner cannot: %s',
    async (statement) => {
      await signer.signAt(newsroom, 5)
      await expect(owner.query(statement)).rejects.toThrow(/refused, the history only grows/)
    },
  )
})

describe('the process', () => {
  let kept: ReturnType<typeof keepSigning>
  afterEach(() => kept.stop())

  test('signs at once when asked, and is there again after it was killed', async () => {
    const databaseUrl = process.env.SIGNER_DATABASE_URL ?? ''
    kept = keepSigning({ databaseUrl, dataFolder, host: 'isnad.example.org' })
    const sizes = async () => (await checkpoints()).map(({ size }) => size)
    await expect.poll(sizes, { timeout: 20_000 }).toEqual([5])

    await append(newsroom, null)
    const asked = performance.now()
    await application.query("SELECT pg_notify('isnad_checkpoint', $1)", [`${newsroom} 6`])
    await expect.poll(sizes, { timeout: 5_000, interval: 20 }).toEqual([5, 6])
    expect(performance.now() - asked).toBeLessThan(3_000)

    const first = kept.pid()
    process.kill(first ?? 0, 'SIGKILL')
    await append(newsroom, null)
    await expect.poll(sizes, { timeout: 20_000 }).toEqual([5, 6, 7])
    expect(kept.pid()).not.toBe(first)
    expect((await checkpoints()).map(opened).map(({ root }) => root)).toEqual([
      await rootAt(5),
      await rootAt(6),
      await rootAt(7),
    ])
  })
})

function fail(): never {
  throw new Error('nothing was signed')
}
