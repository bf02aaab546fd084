import { answerOf, done, inBrowser } from './browser-database'
import type { KeptDraft } from './kept-draft'

/** The drafts of one member, and the ids of those that are gone and that the server has to forget as well. */
export type DraftsOnDisk = { drafts: KeptDraft[]; gone: string[] }

/** Reads them; what is no draft (of another time of this product) is passed over. */
export async function readDrafts(member: string): Promise<DraftsOnDisk> {
  const transaction = await inBrowser(['drafts', 'gone'], 'readonly')
  const [drafts, gone] = await Promise.all(
    (['drafts', 'gone'] as const).map((store) =>
      answerOf<unknown[]>(transaction.objectStore(store).index('member').getAll(member)),
    ),
  )
  return { drafts: (drafts ?? []).flatMap(toDraft), gone: (gone ?? []).flatMap(idOf) }
}

/** What is to be written: drafts, the ids of drafts that are no more, and of those that the server knew or knows no more. */
export type DraftChanges = {
  member: string
  kept: readonly KeptDraft[]
  removed: readonly string[]
  gone: readonly string[]
  told: readonly string[]
}

/**
 * Writes all of it together, or nothing. `strict`: done means that it is on the disk, so that a browser which is killed right
 * after has it.
 */
export async function writeDrafts({ member, kept, removed, gone, told }: DraftChanges): Promise<void> {
  const transaction = await inBrowser(['drafts', 'gone'], 'readwrite')
  const [drafts, forgotten] = [transaction.objectStore('drafts'), transaction.objectStore('gone')]
  for (const draft of kept) drafts.put(draft)
  for (const id of removed) drafts.delete(id)
  for (const id of gone) forgotten.put({ id, member })
  for (const id of told) forgotten.delete(id)
  await done(transaction)
}

/** A draft as it was kept, or nothing where it is none. */
export function toDraft(found: unknown): KeptDraft[] {
  if (!isDraft(found)) return []
  // Of before drafts were kept on the server, too.
  return [{ ...found, posted: found.posted ?? null, elsewhere: found.elsewhere ?? false }]
}

function isDraft(found: unknown): found is KeptDraft {
  if (typeof found !== 'object' || found === null) return false
  const [id, form, at] = ['id', 'form', 'at'].map((name) => typeof Reflect.get(found, name))
  const values: unknown = Reflect.get(found, 'values')
  const holdsTexts = typeof values === 'object' && values !== null && Object.values(values).every(isText)
  return id === 'string' && form === 'string' && at === 'number' && holdsTexts
}

function idOf(found: unknown): string[] {
  return typeof found === 'object' && found !== null && 'id' in found && isText(found.id) ? [found.id] : []
}

export function isText(value: unknown): value is string {
  return typeof value === 'string'
}
