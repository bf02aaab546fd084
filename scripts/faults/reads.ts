import { calls } from '@/lib/api/calls'
import type { contract } from '@/lib/api/contract'
import { otherAddresses, pageAddresses } from '../fuzz/addresses'
import type { Ids } from '../fuzz/asked'

/**
 * Every page, every call that only reads and every other address, with the last of what is known for each parameter. Left out is what
 * waits for another process than the server (the signer, which bundles need), and the stream that never ends.
 */
export function readAddresses(ids: Ids): string[] {
  const reading = Object.values(calls)
    .filter(({ name, method }) => method === 'GET' && !ofOthers.has(name))
    .map(({ name, path }) => `/api/v1${path}${asked.get(name) ?? ''}`)
  const pages = pageAddresses.flatMap((path) => [`/ar${path}`, `/en${path}`])
  const others = otherAddresses.filter((path) => !path.startsWith('/api/auth/'))
  return [...reading, ...pages, ...others].map((path) =>
    path.replace(
      /\{(\w+)\}/g,
      (_, name: string) => ids[name]?.findLast((known) => !known.endsWith('.zip')) ?? '',
    ),
  )
}

const ofOthers: ReadonlySet<string> = new Set<keyof typeof contract>([
  ...(['followNewsroom', 'readBundle', 'readCheckpoint', 'readCheckpointKey', 'readTimestamp'] as const),
])

/** What some calls have to be asked with. */
const asked = new Map<string, string>([
  ['findAnything', '?q=the'],
  ['readReport', '?format=csv'],
])
