import { toHex } from '../../lib/domain/history/bytes'
import { extend, type Frontier, rootOf } from '../../lib/domain/history/frontier'
import { consistencySpans, provesConsistency } from '../../lib/domain/history/merkle'
import { hashesOf, type Log, leavesBetween, Mismatch, sha256 } from './log'

/**
 * The tree grown to `size`, recomputed from what is remembered and the bytes of the entries since. Throws a `Mismatch` when
 * what was signed is not in the history any more, or when the database's own tree says otherwise.
 */
export async function advance(log: Log, from: Frontier, size: number): Promise<Frontier> {
  await requireContinuation(log, from)
  const to = extend(sha256, from, await leavesBetween(log, from.size, size))
  const [kept] = await hashesOf(log, [{ start: 0, end: size }])
  if (!kept || toHex(kept) !== toHex(rootOf(sha256, to))) {
    throw new Mismatch(`the entries do not make the tree that the database keeps at ${size}`)
  }
  return to
}

/** The root at a size that was passed already, proved to be one with what is remembered. */
export async function earlierRoot(log: Log, remembered: Frontier, size: number): Promise<Uint8Array> {
  const [oldRoot, ...proof] = await hashesOf(log, [
    { start: 0, end: size },
    ...consistencySpans(size, remembered.size),
  ])
  const root = rootOf(sha256, remembered)
  const consistency = {
    oldSize: size,
    oldRoot: oldRoot ?? new Uint8Array(),
    size: remembered.size,
    root,
    proof,
  }
  if (!provesConsistency(sha256, consistency))
    throw new Mismatch(`the tree at ${size} is not part of what was signed at ${remembered.size}`)
  return consistency.oldRoot
}

/** Everything from the first entry on, recomputed, gives the root that is remembered. */
export async function recompute(log: Log, remembered: Frontier): Promise<void> {
  const step = 20_000
  let frontier: Frontier = { size: 0, hashes: [] }
  while (frontier.size < remembered.size) {
    const to = Math.min(frontier.size + step, remembered.size)
    frontier = extend(sha256, frontier, await leavesBetween(log, frontier.size, to))
  }
  if (toHex(rootOf(sha256, frontier)) !== toHex(rootOf(sha256, remembered)))
    throw new Mismatch(`the first ${remembered.size} entries are not those that were signed`)
}

async function requireContinuation(log: Log, { size, hashes }: Frontier): Promise<void> {
  const [kept] = await hashesOf(log, [{ start: 0, end: size }])
  if (size > 0 && (!kept || toHex(kept) !== toHex(rootOf(sha256, { size, hashes }))))
    throw new Mismatch(`the first ${size} entries are not those that were signed`)
}
