import { createHash } from 'node:crypto'
import { reportPolicy } from '@/app/report-policy'
import { readChecker } from '@/lib/export/bundle/checker'

export const pagePolicy = reportPolicy({ fonts: "'self'" })

/** What other sites may show in a frame. */
export const framedPolicy = reportPolicy({ fonts: "'self'", frames: '*' })

/** The page with a form that readers send to us. */
export const formPolicy = reportPolicy({ fonts: "'self'", forms: "'self'" })

/** A report as one file brings its fonts along. */
const filePolicy = reportPolicy({ fonts: 'data:' })

/** The page that checks itself runs the verifier and nothing else. */
export async function checkPolicy(): Promise<string> {
  const { forPages } = await readChecker()
  const program = createHash('sha256').update(forPages).digest('base64')
  return `${filePolicy}; script-src 'sha256-${program}'`
}
