import { createHash } from 'node:crypto'
import { reportPolicy } from '@/app/report-policy'

export const pagePolicy = reportPolicy({ fonts: "'self'" })

/** What other sites may show in a frame. */
export const framedPolicy = reportPolicy({ fonts: "'self'", frames: '*' })

/** The page with a form that readers send to us. */
export const formPolicy = reportPolicy({ fonts: "'self'", forms: "'self'" })

/** A report as one file brings its fonts along. */
const filePolicy = reportPolicy({ fonts: 'data:' })

/**
 * The page that checks itself runs the verifier that it was published with and nothing else: a later version of the product brings
 * another one. Nothing that people wrote can look like it, for in every text `<` is escaped.
 */
export function checkPolicy(page: Uint8Array): string {
  const [, program] = /<script>(.*?)<\/script>/s.exec(new TextDecoder().decode(page)) ?? []
  if (program === undefined) return filePolicy
  return `${filePolicy}; script-src 'sha256-${createHash('sha256').update(program).digest('base64')}'`
}
