import { env } from '@/lib/env'

/**
 * Whether a request comes from our own pages: its Origin is the public address. Where that is this very machine, its other
 * names are as good. Other sites can neither leave the header out of an unsafe request nor choose it (Fetch standard,
 * section 3.1); the Host they were sent to is not asked, for a foreign name can be made to lead here.
 */
export function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  const [asked, own] = [new URL(origin), new URL(env().NEXTAUTH_URL)]
  if (asked.origin === own.origin) return true
  return loopback.has(asked.hostname) && loopback.has(own.hostname) && sameDoor(asked, own)
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

function sameDoor(one: URL, other: URL): boolean {
  return one.protocol === other.protocol && one.port === other.port
}
