import { createPublicKey, verify } from 'node:crypto'
import { sameBytes, toHex } from '../../lib/domain/history/bytes'
import { type Checkpoint, parseCheckpoint } from '../../lib/domain/history/checkpoint'
import { opens } from '../../lib/domain/history/commitment'
import { chainOf, leafHash, parseEntry } from '../../lib/domain/history/entry'
import { openNote, parseVerifierKey } from '../../lib/domain/history/note'
import { type HistoryPayload, historyPayload } from '../../lib/domain/history/payload'
import { collectCommitments } from '../../lib/domain/history/prose'
import { entriesBetween, type Log, Mismatch, sha256, sizeOf } from './log'
import { Tree } from './tree'

/** A checkpoint as it was given away. */
export type Published = { note: string; key: string }
type Stored = Published & { origin: string; size: string; root: Buffer }

type Said = Pick<HistoryPayload, 'action' | 'before' | 'after'> & { seq: number }

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
  leaves: Uint8Array[]
  committed: Set<string>
  erased: Set<string>
  /** The names of logs that a restored backup ended. */
  epochs: Set<string>
}

/** Every entry is of the form and in its place, and every chain is whole. */
async function auditEntries(log: Log, size: number, progress: (entries: number) => void): Promise<Read> {
  const read: Read = { leaves: [], committed: new Set(), erased: new Set(), epochs: new Set() }
  const heads = new Map<string, { n: number; hash: string }>()
  let time = ''
  for await (const text of entriesBetween(log, 0, size)) {
    const seq = read.leaves.length
    const entry = parseEntry(text)
    if (!entry.ok) throw new Mismatch(`entry ${seq} is not of the form: its ${entry.problem}`)
    const { n, prev, at, payload } = entry.value
    const chain = chainOf(entry.value)
    const head = heads.get(chain) ?? { n: 0, hash: '' }
    if (n !== head.n + 1) throw new Mismatch(`entry ${seq} is number ${n} of its chain, after ${head.n}`)
    if (prev !== head.hash) throw new Mismatch(`entry ${seq} does not point at the one before`)
    if (at < time) throw new Mismatch(`entry ${seq} is older than the one before`)
    time = at
    const leaf = leafHash(sha256, Buffer.from(text))
    read.leaves.push(leaf)
    heads.set(chain, { n, hash: toHex(leaf) })
    note(read, seq, payload)
    if (read.leaves.length % 10_000 === 0) progress(read.leaves.length)
  }
  await auditHeads(log, heads, read.leaves.length)
  return read
}

function note({ committed, erased, epochs }: Read, seq: number, payload: string): void {
  const parsed = historyPayload.safeParse(JSON.parse(payload))
  if (!parsed.success) throw new Mismatch(`the payload of entry ${seq} is not of schema 1`)
  const { name, action, before, after } = parsed.data
  if (name) committed.add(name)
  for (const side of [before, after]) for (const each of collectCommitments(side)) committed.add(each)
  const said: Said = { seq, action, before, after }
  for (const each of erasedIn(said)) erased.add(each)
  if (action === 'epoch-opened' && typeof before?.origin === 'string') epochs.add(before.origin)
}

function erasedIn({ action, after }: Said): string[] {
  const listed = action === 'text-erased' ? after?.erased : undefined
  return Array.isArray(listed) ? listed.filter((each) => typeof each === 'string') : []
}

async function auditHeads(
  { database, newsroom }: Log,
  heads: ReadonlyMap<string, { n: number; hash: string }>,
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
  const step = 10_000
  for (let level = 1; level < tree.levels.length; level += 1) {
    const hashes = tree.levels[level] ?? []
    for (let from = 0; from < hashes.length; from += step) {
      const { rows } = await database.query<{ index: string; hash: Buffer }>(
        `SELECT index, hash FROM history_node
         WHERE newsroom_id = $1 AND level = $2 AND index >= $3 AND index < $4 ORDER BY index`,
        [newsroom, level, from, from + step],
      )
      const kept = new Map(rows.map(({ index, hash }) => [Number(index), hash]))
      for (let index = from; index < Math.min(from + step, hashes.length); index += 1) {
        const [one, other] = [kept.get(index), hashes[index]]
        if (!one || !other || !sameBytes(one, other))
          throw new Mismatch(`the subtree ${index} of level ${level} is not what its entries make`)
      }
    }
  }
  const { rows } = await database.query<{ count: string }>(
    'SELECT count(*) FROM history_node WHERE newsroom_id = $1',
    [newsroom],
  )
  const made = tree.levels.slice(1).reduce((sum, level) => sum + level.length, 0)
  if (Number(rows[0]?.count) !== made)
    throw new Mismatch(`${made} subtrees are made, and ${rows[0]?.count} kept`)
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
