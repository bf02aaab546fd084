import { zipSync } from 'fflate'
import type { BundleContents } from './bundle-files'

/** Files in one ZIP, in their order. The same files make the same bytes: no times, no system, no names of users. */
export function zip(files: BundleContents): Uint8Array {
  const encoder = new TextEncoder()
  const entries = [...files].map(
    ([name, content]) => [name, typeof content === 'string' ? encoder.encode(content) : content] as const,
  )
  // The earliest moment that the format can name, in whatever time zone this runs.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries(entries), { level: 6, mtime, os: UNIX, attrs: PLAIN_FILE * 2 ** 16 })
}

/** The system whose rights the entries give: without any, nobody but root could read what was unpacked. */
const UNIX = 3
const PLAIN_FILE = 0o100644
