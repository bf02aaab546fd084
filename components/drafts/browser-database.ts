/** What this browser keeps of members' work: each row names its member. */
export type Store = 'drafts' | 'gone' | 'outbox'

const keys: Record<Store, string> = { drafts: 'id', gone: 'id', outbox: 'key' }

/** A transaction. One that writes is done when it is on the disk. */
export async function inBrowser(
  stores: readonly Store[],
  mode: 'readonly' | 'readwrite',
): Promise<IDBTransaction> {
  return (await database()).transaction([...stores], mode, { durability: 'strict' })
}

export function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

export function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}

/** Removes all that is kept of a member, as when they sign out for good. */
export async function forgetMember(member: string): Promise<void> {
  const stores = Object.keys(keys).filter((name): name is Store => name in keys)
  const transaction = await inBrowser(stores, 'readwrite')
  for (const store of stores) {
    const request = transaction.objectStore(store).index('member').openCursor(member)
    request.onsuccess = () => {
      request.result?.delete()
      request.result?.continue()
    }
  }
  await done(transaction)
}

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
  const request = indexedDB.open('isnad', 2)
  request.onupgradeneeded = () => {
    for (const [name, keyPath] of Object.entries(keys)) {
      if (request.result.objectStoreNames.contains(name)) continue
      request.result.createObjectStore(name, { keyPath }).createIndex('member', 'member')
    }
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
