import { createHash } from 'node:crypto'
import { reportPolicy } from '@/app/report-policy'
import { readChecker } from '@/lib/export/bundle/checker'

export const pagePolicy = reportPolicy({ fonts: "'self'" })

/** What other sites may show in a frame. */
export const framedPolicy = reportPolicy({ fonts: "'self'", frames: '*' })

/** The page with a form that readers send to us. */
export const formPolicy = reportPolicy({ fonts: "'self'", forms: "'self'" })

/** The page that checks itself runs the verifier and nothing else. */
export async function checkPolicy(): Promise<string> {
  const { forPages } = await readChecker()
  const program = createHash('sha256').update(forPages).digest('base64')
  return `${pagePolicy}; script-src 'sha256-${program}'`
}
