import type { MemberId } from '../ids'
import { canonicalJson } from './canonical-json'
import type { HistoryEvent } from './history-event'
import { prose, type Seal, seal } from './prose'

/** An entry as the database appends it: its payload, and the texts it commits to as a JSON list. */
export type SealedEntry = { payload: string; texts: string }

/**
 * Whose act an entry tells, and by which request. `salt` is the one under which the member's name is committed to in all
 * their entries, so that erasing the name is erasing one text; null leaves the name out, for it was erased.
 */
export type Author = { id: MemberId; name: string; role: string; salt: Uint8Array | null; request: string }

/** Writes an event down: free text goes in as commitments, made by `commitTo`. */
export function sealEntry(
  { action, claim, before, after }: HistoryEvent,
  { id, name, role, salt, request }: Author,
  commitTo: Seal,
): SealedEntry {
  const named = salt && commitTo(prose(name, salt))
  const then = seal(before, commitTo)
  const now = seal(after, commitTo)
  const payload = canonicalJson({
    schema: 1,
    action,
    actor: id,
    name: named?.commitment ?? null,
    role,
    claim,
    before: then.value,
    after: now.value,
    request,
  })
  return { payload, texts: JSON.stringify([...(named ? [named] : []), ...then.texts, ...now.texts]) }
}

/** Entries as the database appends many of one chain at once: a JSON list of them. */
export function listEntries(entries: readonly SealedEntry[]): string {
  const listed = entries.map(
    ({ payload, texts }) => `{"payload":${JSON.stringify(payload)},"texts":${texts}}`, // which is JSON already
  )
  return `[${listed.join(',')}]`
}
