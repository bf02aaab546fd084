import { createPublicKey, verify } from 'node:crypto'
import { sameBytes } from '../../lib/domain/history/bytes'
import type { JsonValue } from '../../lib/domain/history/canonical-json'
import { type Checkpoint, parseCheckpoint } from '../../lib/domain/history/checkpoint'
import { opens } from '../../lib/domain/history/commitment'
import { chainOf, openEntry } from '../../lib/domain/history/entry'
import { openNote, parseVerifierKey } from '../../lib/domain/history/note'
import { type HistoryPayload, parsedPayload } from '../../lib/domain/history/payload'
import { collectCommitments } from '../../lib/domain/history/prose'
import { entriesBetween, type Log, leafOf, Mismatch, sha256, sizeOf } from '../../processes/signer/log'
import { Tree, WIDTH } from './tree'

/** A checkpoint as it was given away. */
export type Published = { note: string; key: string }
type Stored = Published & { origin: string; size: string; root: Buffer }

/**
 * Recomputes the history of a newsroom from its entries' bytes: chains, tree, every checkpoint and every text. Throws a
 * `Mismatch` that names the first thing that is wrong. Everything is read in the one snapshot of the caller's transaction.
 */
export async function auditNewsroom(
  log: Log,
  published: readonly Published[],
  progress: (entries: number) => void = () => {},
): Promise<{ entries: number; checkpoints: number; texts: number }> {
  const size = await sizeOf(log)
  const { leaves, committed, erased, epochs } = await auditEntries(log, size, progress)
  const tree = new Tree(leaves)
  await auditSubtrees(log, tree)
  const stored = await storedCheckpoints(log)
  for (const row of stored) {
    const { origin, size: at, root } = auditCheckpoint(log.newsroom, tree, row)
    if (row.origin !== origin || Number(row.size) !== at || !sameBytes(row.root, root))
      throw new Mismatch(`the row of the checkpoint at ${at} says something else than its note`)
  }
  for (const checkpoint of published) auditCheckpoint(log.newsroom, tree, checkpoint, epochs)
  const texts = await auditTexts(log, committed, erased)
  return { entries: size, checkpoints: stored.length, texts }
}

type Read = {
  /** Their hashes one after the other. */
  leaves: Buffer
  committed: Set<string>
  erased: Set<string>
  /** The names of logs that a restored backup ended. */
  epochs: Set<string>
  /** The last entry of each chain, and the time of the last of all. */
  heads: Map<string, Head>
  time: string
}

type Head = { n: number; hash: string }

/** Every entry is of the form and in its place, and every chain is whole. */
async function auditEntries(log: Log, size: number, progress: (entries: number) => void): Promise<Read> {
  const read: Read = {
    leaves: Buffer.alloc(size * WIDTH),
    committed: new Set(),
    erased: new Set(),
    epochs: new Set(),
    heads: new Map(),
    time: '',
  }
  let seq = 0
  for await (const entries of entriesBetween(log, 0, size)) {
    for (const text of entries) {
      auditEntry(read, text, seq)
      seq += 1
    }
    if (Math.floor(seq / 10_000) > Math.floor((seq - entries.length) / 10_000)) progress(seq)
  }
  await auditHeads(log, read.heads, size)
  return read
}

function auditEntry(read: Read, text: string, seq: number): void {
  const opened = openEntry(text)
  if (!opened.ok) throw new Mismatch(`entry ${seq} is not of the form: its ${opened.problem}`)
  const { entry, said } = opened.value
  const { n, prev, at } = entry
  const chain = chainOf(entry)
  const head = read.heads.get(chain) ?? { n: 0, hash: '' }
  if (n !== head.n + 1) throw new Mismatch(`entry ${seq} is number ${n} of its chain, after ${head.n}`)
  if (prev !== head.hash) throw new Mismatch(`entry ${seq} does not point at the one before`)
  if (at < read.time) throw new Mismatch(`entry ${seq} is older than the one before`)
  read.time = at
  const leaf = leafOf(text)
  leaf.copy(read.leaves, seq * WIDTH)
  read.heads.set(chain, { n, hash: leaf.toString('hex') })
  note(read, seq, said)
}

function note({ committed, erased, epochs }: Read, seq: number, said: JsonValue): void {
  const parsed = parsedPayload.safeParse(said)
  if (!parsed.success) throw new Mismatch(`the payload of entry ${seq} is not of schema 1`)
  const { name, action, before, after } = parsed.data
  if (name) committed.add(name)
  for (const side of [before, after]) for (const each of collectCommitments(side)) committed.add(each)
  for (const each of erasedIn({ action, after })) erased.add(each)
  if (action === 'epoch-opened' && typeof before?.origin === 'string') epochs.add(before.origin)
}

function erasedIn({ action, after }: Pick<HistoryPayload, 'action' | 'after'>): string[] {
  const listed = action === 'text-erased' ? after?.erased : undefined
  return Array.isArray(listed) ? listed.filter((each) => typeof each === 'string') : []
}

async function auditHeads(
  { database, newsroom }: Log,
  heads: ReadonlyMap<string, Head>,
  size: number,
): Promise<void> {
  const { rows } = await database.query<{ chain: string; n: string; hash: string }>(
    `SELECT chain_id AS chain, n, encode(hash, 'hex') AS hash FROM history_head WHERE newsroom_id = $1 AND n > 0`,
    [newsroom],
  )
  for (const { chain, n, hash } of rows) {
    const head = heads.get(chain)
    if (head?.n !== Number(n) || head.hash !== hash)
      throw new Mismatch(`the head of chain ${chain} is not its last entry`)
  }
  if (rows.length !== heads.size)
    throw new Mismatch(`there are ${heads.size} chains, and ${rows.length} heads`)
  const more = await database.query(
    'SELECT FROM history_entry WHERE newsroom_id = $1 AND seq >= $2 LIMIT 1',
    [newsroom, size],
  )
  if (more.rowCount) throw new Mismatch(`there are entries beyond the ${size} that the counter knows`)
}

/** The kept subtrees are those that the leaves make, no more and no less. */
async function auditSubtrees({ database, newsroom }: Log, tree: Tree): Promise<void> {
  const step = 16_384
  for (const [level, hashes] of tree.levels.entries()) {
    const length = hashes.length / WIDTH
    for (let from = 0; level > 0 && from < length; from += step) {
      const made = hashes.subarray(from * WIDTH, (from + step) * WIDTH)
      const { rows } = await database.query<{ hashes: Buffer | null; regular: boolean | null }>(SUBTREES, [
        newsroom,
        level,
        from,
        Math.min(from + step, length),
      ])
      const kept = rows[0]?.regular ? (rows[0].hashes ?? Buffer.of()) : Buffer.of()
      if (made.equals(kept)) continue
      const wrong = await firstWrong({ database, newsroom }, tree, level, from)
      throw new Mismatch(`the subtree ${wrong} of level ${level} is not what its entries make`)
    }
  }
  const { rows } = await database.query<{ count: string }>(
    'SELECT count(*) FROM history_node WHERE newsroom_id = $1',
    [newsroom],
  )
  const made = tree.levels.slice(1).reduce((sum, level) => sum + level.length / WIDTH, 0)
  if (Number(rows[0]?.count) !== made)
    throw new Mismatch(`${made} subtrees are made, and ${rows[0]?.count} kept`)
}

/** All of a part of a level in one piece: as many as there are places, each of the right length. */
const SUBTREES = `
  SELECT string_agg(hash, ''::bytea ORDER BY index) AS hashes,
    count(*) = $4::bigint - $3::bigint AND bool_and(octet_length(hash) = ${WIDTH}) AS regular
  FROM history_node WHERE newsroom_id = $1 AND level = $2 AND index >= $3 AND index < $4`

/** Where a level begins to be another than it should be. */
async function firstWrong(
  { database, newsroom }: Log,
  tree: Tree,
  level: number,
  from: number,
): Promise<number> {
  const { rows } = await database.query<{ index: string; hash: Buffer }>(
    'SELECT index, hash FROM history_node WHERE newsroom_id = $1 AND level = $2 AND index >= $3 ORDER BY index',
    [newsroom, level, from],
  )
  const place = rows.findIndex(
    ({ index, hash }, at) =>
      Number(index) !== from + at || !hash.equals(tree.hashOf({ level, index: from + at })),
  )
  return from + (place < 0 ? rows.length : place)
}

async function storedCheckpoints({ database, newsroom }: Log): Promise<Stored[]> {
  const { rows } = await database.query<Stored>(
    'SELECT note, key, origin, size, root FROM checkpoint WHERE newsroom_id = $1 ORDER BY size',
    [newsroom],
  )
  return rows
}

/** Its signature is right, and it signs what is there. A log that an epoch ended may have held entries that were lost. */
function auditCheckpoint(
  newsroom: string,
  tree: Tree,
  { note: signed, key: serialised }: Published,
  ended: ReadonlySet<string> = new Set(),
): Checkpoint {
  const key = parseVerifierKey(sha256, serialised)
  if (!key) throw new Mismatch('a checkpoint has a key that is none')
  const opened = openNote(signed, [key], verifyEd25519)
  if (!opened.ok) throw new Mismatch(`a checkpoint cannot be opened: ${opened.problem}`)
  const checkpoint = parseCheckpoint(opened.value.text)
  if (!checkpoint.ok) throw new Mismatch('a checkpoint is not of the form')
  const { origin, size, root } = checkpoint.value
  if (origin !== key.name || !origin.endsWith(`/${newsroom}`))
    throw new Mismatch(`the checkpoint at ${size} is of another log: ${origin}`)
  if (ended.has(origin)) return checkpoint.value
  if (size > tree.size) throw new Mismatch(`${size} entries were signed, and there are ${tree.size}`)
  if (!sameBytes(root, tree.rootAt(size)))
    throw new Mismatch(`the first ${size} entries are not those that were signed`)
  return checkpoint.value
}

/** Every commitment has its text, or an entry that says that it was erased; every text opens its commitment. */
async function auditTexts(
  { database, newsroom }: Log,
  committed: ReadonlySet<string>,
  erased: ReadonlySet<string>,
): Promise<number> {
  const found = new Set<string>()
  for (let after = ''; ; ) {
    const { rows } = await database.query<{ commitment: string; salt: Buffer | null; text: string | null }>(
      'SELECT commitment, salt, text FROM history_text WHERE newsroom_id = $1 AND commitment > $2 ORDER BY commitment LIMIT 5000',
      [newsroom, after],
    )
    for (const { commitment, salt, text } of rows) {
      found.add(commitment)
      if (salt && text !== null) {
        if (!opens(sha256, { commitment, salt: salt.toString('hex'), text }))
          throw new Mismatch(`the text kept for ${commitment} is not the one committed to`)
      } else if (committed.has(commitment) && !erased.has(commitment)) {
        throw new Mismatch(`the text of ${commitment} is gone, and no entry says that it was erased`)
      }
    }
    const last = rows.at(-1)
    if (!last) break
    after = last.commitment
  }
  for (const commitment of committed)
    if (!found.has(commitment)) throw new Mismatch(`there is no text for ${commitment}`)
  return found.size
}

function verifyEd25519(message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  const x = Buffer.from(publicKey).toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return verify(null, message, key, signature)
}
