import { createHash } from 'node:crypto'
import { readChecker } from '@/lib/export/bundle/checker'

/** What people wrote stands on these pages, and nothing on them may run; they load nothing but fonts of ours. */
export const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The page that checks itself runs the verifier and nothing else. */
export async function checkPolicy(): Promise<string> {
  const { forPages } = await readChecker()
  const program = createHash('sha256').update(forPages).digest('base64')
  return `${pagePolicy}; script-src 'sha256-${program}'`
}
