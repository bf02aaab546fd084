import { unzipSync } from 'fflate'

/** The page of a bundle, which carries its proof and checks itself. */
export function pageInBundle(bundle: Uint8Array): Uint8Array {
  const { 'report.html': page } = unzipSync(bundle, { filter: ({ name }) => name === 'report.html' })
  if (!page) throw new Error('A bundle was kept without its page')
  return page
}
