import { toHex } from '../../domain/history/bytes'
import { canonicalJson } from '../../domain/history/canonical-json'
import type { StoredText } from '../../domain/history/commitment'
import { serialiseVerifierKey, type VerifierKey } from '../../domain/history/note'

/** What proves the history of one article up to the publication of its report. */
export type BundleHistory = {
  /** The article's entries in their stored form, 1 to N; the last one exports the report. */
  entries: readonly string[]
  /** What opens their commitments, as far as it is given away. */
  texts: readonly StoredText[]
  /** Inclusion proofs of the entries, in the same order, in the tree that ends with the last of them. */
  paths: readonly (readonly Uint8Array[])[]
  size: number
  /** The signed checkpoint of that tree. */
  checkpoint: string
  key: VerifierKey
}

/** The files of a bundle that are made from the history, by name; docs/history.md describes them. */
export function bundleFiles(history: BundleHistory): Map<string, string> {
  const { entries, texts, paths, size, checkpoint, key } = history
  const proofs = { format: 'isnad-proofs/v1', size, paths: paths.map((path) => path.map(toHex)) }
  return new Map([
    ['entries.txt', entries.map((entry) => `${entry}\n`).join('')],
    ['texts.json', canonicalJson(inOrder(texts))],
    ['proofs.json', canonicalJson(proofs)],
    ['checkpoint.txt', checkpoint],
    ['key.txt', `${serialiseVerifierKey(key)}\n`],
  ])
}

/** The files of a bundle by name: texts, but for what an authority answered. */
export type BundleContents = ReadonlyMap<string, string | Uint8Array>

/** An authority's timestamp of one of the newsroom's checkpoints, which is of the same tree as that of the bundle. */
export type BundleTimestamp = {
  /** The note that is stamped. */
  checkpoint: string
  /** Shows that the larger of the two trees holds the smaller one unchanged. */
  consistency: readonly Uint8Array[]
  /** The authority's answer (RFC 3161) in DER. */
  answer: Uint8Array
}

/** The files that a timestamp adds to a bundle. */
export function timestampFiles({ checkpoint, consistency, answer }: BundleTimestamp): BundleContents {
  const proof = { consistency: consistency.map(toHex), format: 'isnad-timestamp/v1' }
  return new Map<string, string | Uint8Array>([
    ['timestamp.txt', checkpoint],
    ['timestamp.json', canonicalJson(proof)],
    ['timestamp.tsr', answer],
  ])
}

/** Where report.html holds the other files, for a browser to check. It is recorded with nothing in this place. */
export const emptyProof = '<script id="proof" type="application/json"></script>'

/** The page with the files that prove it: canonical JSON by name, in which no tag can begin. */
export function withProof(page: string, files: ReadonlyMap<string, string>): string {
  const proof = canonicalJson(Object.fromEntries(files)).replaceAll('<', '\\u003c')
  return page.replace(emptyProof, () => emptyProof.replace('></', () => `>${proof}</`))
}

/** Each commitment once, sorted, so that one history makes one file. */
function inOrder(texts: readonly StoredText[]): StoredText[] {
  const distinct = new Map(
    texts.map(({ commitment, salt, text }) => [commitment, { commitment, salt, text }]),
  )
  return [...distinct.values()].sort((one, other) => (one.commitment < other.commitment ? -1 : 1))
}
