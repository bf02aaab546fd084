import { fail, type Result, succeed } from '../result'
import { concatBytes, type Sha256 } from './bytes'
import { parseCanonicalJson } from './canonical-json'

/** One line of history. `payload` stays text: what was hashed is kept, never written anew. */
export type HistoryEntry = {
  newsroom: string
  /** Leaf index in the newsroom's tree, gap-free from 0. */
  seq: number
  /** The article whose chain this continues; null continues the newsroom's own chain. */
  article: string | null
  /** Place in the chain, gap-free from 1. */
  n: number
  /** Hexadecimal leaf hash of the chain's entry n − 1; empty for the first. */
  prev: string
  /** Database clock, UTC: `2026-11-22T05:23:16.249Z`. */
  at: string
  /** Canonical JSON (RFC 8785) of an object, see payload.ts. */
  payload: string
}

export type EntryProblem =
  | 'lines'
  | 'version'
  | 'newsroom'
  | 'seq'
  | 'article'
  | 'n'
  | 'prev'
  | 'at'
  | 'payload'

/** The exact text that is stored and hashed: eight lines with a newline between them and none after the last. */
export function serialiseEntry(entry: HistoryEntry): string {
  const { newsroom, seq, article, n, prev, at, payload } = entry
  return [VERSION, newsroom, seq, article ?? '-', n, prev, at, payload].join('\n')
}

/** Reads exactly what `serialiseEntry` writes; names the first line that is anything else. */
export function parseEntry(text: string): Result<HistoryEntry, EntryProblem> {
  const lines = text.split('\n')
  if (lines.length !== 8) return fail('lines')
  const [version = '', newsroom = '', seq = '', article = '', n = '', prev = '', at = '', payload = ''] =
    lines

  if (version !== VERSION) return fail('version')
  if (!UUID.test(newsroom)) return fail('newsroom')
  if (!isCount(seq)) return fail('seq')
  if (article !== '-' && !UUID.test(article)) return fail('article')
  if (!isCount(n) || n === '0') return fail('n')
  if (n === '1' ? prev !== '' : !HASH.test(prev)) return fail('prev')
  if (!isMoment(at)) return fail('at')
  if (!payload.startsWith('{') || parseCanonicalJson(payload) === undefined) return fail('payload')

  const value = { newsroom, seq: Number(seq), article: article === '-' ? null : article, n: Number(n) }
  return succeed({ ...value, prev, at, payload })
}

/** Hash of a leaf (RFC 6962 section 2.1): SHA-256(0x00 ‖ the entry's bytes). */
export function leafHash(sha256: Sha256, entry: Uint8Array): Uint8Array {
  return sha256(concatBytes(Uint8Array.of(0x00), entry))
}

/** The chain an entry belongs to: its article, or the newsroom itself. */
export function chainOf(entry: HistoryEntry): string {
  return entry.article ?? entry.newsroom
}

const VERSION = 'isnad-history/v1'
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const HASH = /^[0-9a-f]{64}$/

function isCount(text: string): boolean {
  return /^(?:0|[1-9][0-9]*)$/.test(text) && Number.isSafeInteger(Number(text))
}

function isMoment(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return false
  const moment = new Date(text)
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text
}
