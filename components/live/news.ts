import type { ArticleId, ClaimId, MemberId } from '@/lib/domain/ids'
import type { Presence } from '@/lib/domain/live/told'

/** What a page hears. `ready`: from now on it hears all; `reset`: so much was missed that all of it has to be read anew. */
export type News =
  | { kind: 'change'; seq: number; article: ArticleId | null; claim: ClaimId | null; by: MemberId | null }
  | { kind: 'inbox' }
  | ({ kind: 'here' } & Presence)
  | { kind: 'ready'; seq: number }
  | { kind: 'reset'; seq: number }

/** What an event of the stream says; null for what this page knows nothing of. */
export function newsIn(event: MessageEvent<string>): News | null {
  const kind = kinds.find((known) => known === event.type)
  if (!kind) return null
  // Our own server's, typed by what it is called.
  return { ...JSON.parse(event.data), kind, seq: Number(event.lastEventId) } as News
}

export const kinds = ['change', 'inbox', 'here', 'ready', 'reset'] as const
