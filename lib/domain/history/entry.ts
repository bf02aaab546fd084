import { fail, type Result, succeed } from '../result'
import { concatBytes, type Sha256 } from './bytes'
import { type JsonValue, parseCanonicalJson } from './canonical-json'

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
  const opened = openEntry(text)
  return opened.ok ? succeed(opened.value.entry) : opened
}

/** The same, with what the payload says. */
export function openEntry(text: string): Result<{ entry: HistoryEntry; said: JsonValue }, EntryProblem> {
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
  const said = payload.startsWith('{') ? parseCanonicalJson(payload) : undefined
  if (said === undefined) return fail('payload')

  const [belongsTo, place, number] = [article === '-' ? null : article, Number(seq), Number(n)]
  return succeed({
    entry: { newsroom, seq: place, article: belongsTo, n: number, prev, at, payload },
    said,
  })
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
const MOMENT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

function isCount(text: string): boolean {
  return /^(?:0|[1-9][0-9]*)$/.test(text) && Number.isSafeInteger(Number(text))
}

/** A date that there is, at a time that there is. The last days of a month are left to who knows their number. */
function isMoment(text: string): boolean {
  if (!MOMENT.test(text)) return false
  if (Number(text.slice(8, 10)) <= 28) return true
  const moment = new Date(text)
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text
}
