import { env } from '@/lib/env'

/**
 * Whether a request comes from our own pages: its Origin is the public address, or the host it was sent to. Other
 * sites can neither leave the header out of an unsafe request nor choose it (Fetch standard, section 3.1).
 */
export function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  const { host, protocol } = new URL(origin)
  const own = new URL(env().NEXTAUTH_URL)
  if (origin === own.origin) return true
  return protocol === own.protocol && host === request.headers.get('host')
}
