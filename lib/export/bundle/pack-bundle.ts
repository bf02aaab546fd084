import {
  type BundleHistory,
  type BundleTimestamp,
  bundleFiles,
  timestampFiles,
  withProof,
} from './bundle-files'
import type { PublishedReport } from './publish-report'
import { readMe } from './read-me'
import { crateFile } from './ro-crate'
import { zip } from './zip'

/** All that a bundle is made of; `checker` is the program that comes along. */
export type BundleParts = {
  report: Pick<PublishedReport, 'json' | 'page' | 'crate'>
  history: BundleHistory
  timestamp: BundleTimestamp | null
  checker: string
}

/** A bundle as the bytes of one ZIP: the report, what proves it, how to check that, and an authority's word if there is one. */
export function packBundle({ report, history, timestamp, checker }: BundleParts): Uint8Array {
  const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const proving = bundleFiles(history).set('report.json', text(report.json))
  if (report.crate) proving.set(crateFile, text(report.crate))
  return zip(
    new Map([
      ['report.html', withProof(text(report.page), proving)],
      ...proving,
      ...(timestamp ? timestampFiles(timestamp) : []),
      ['verify.mjs', checker],
      ['README.txt', readMe],
    ]),
  )
}
