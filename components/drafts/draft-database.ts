import type { KeptDraft } from './kept-draft'

/** Reads the drafts of one member; what is not one (of another time of this product) is passed over. */
export async function readDrafts(member: string): Promise<KeptDraft[]> {
  const transaction = (await database()).transaction(store, 'readonly')
  const found: unknown = await answerOf(transaction.objectStore(store).index('member').getAll(member))
  return Array.isArray(found) ? found.filter(isDraft) : []
}

/**
 * Writes and removes drafts together, or not at all. `strict`: done means that it is on the disk, so that a browser which
 * is killed right after has it.
 */
export async function writeDrafts(kept: readonly KeptDraft[], gone: readonly string[]): Promise<void> {
  const transaction = (await database()).transaction(store, 'readwrite', { durability: 'strict' })
  const drafts = transaction.objectStore(store)
  for (const draft of kept) drafts.put(draft)
  for (const id of gone) drafts.delete(id)
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}

const store = 'drafts'
let opened: Promise<IDBDatabase> | null = null

/** One connection for the page. One that broke, or that never came about, is tried anew with the next use. */
function database(): Promise<IDBDatabase> {
  opened ??= open().catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('isnad', 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(store, { keyPath: 'id' }).createIndex('member', 'member')
  }
  const made = await answerOf(request)
  const forget = () => {
    opened = null
  }
  made.onclose = forget
  // A later version of this product waits in another tab.
  made.onversionchange = () => {
    made.close()
    forget()
  }
  return made
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function isDraft(found: unknown): found is KeptDraft {
  if (typeof found !== 'object' || found === null) return false
  const [id, form, at] = ['id', 'form', 'at'].map((name) => typeof Reflect.get(found, name))
  const values: unknown = Reflect.get(found, 'values')
  const holdsTexts = typeof values === 'object' && values !== null && Object.values(values).every(isText)
  return id === 'string' && form === 'string' && at === 'number' && holdsTexts
}

const isText = (value: unknown) => typeof value === 'string'
