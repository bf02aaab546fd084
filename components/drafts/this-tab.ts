import { newId } from '@/components/new-id'
import type { Tabs } from './kept-draft'

/** The name of this tab, which it keeps over a reload, and the names of the other tabs that are open now. */
export async function readTabs(): Promise<Tabs> {
  own ??= enter()
  const name = await own
  // Plain http has no locks: then every other tab counts as closed, and its drafts are offered here too, as copies.
  const held = 'locks' in navigator ? ((await navigator.locks.query()).held ?? []) : []
  const open = held.flatMap((lock) => (lock.name?.startsWith(prefix) ? lock.name.slice(prefix.length) : []))
  return { own: name, elsewhere: new Set(open.filter((other) => other !== name)) }
}

const prefix = 'isnad.tab/'
let own: Promise<string> | undefined

/** A tab that was duplicated bears the name of another one that is still open: it gets one of its own. */
async function enter(): Promise<string> {
  const before = remembered()
  if (before && (await hold(before))) return before
  const name = newId()
  remember(name)
  await hold(name)
  return name
}

/** Holds a name for as long as the page lives; false when another page does. A page that is just leaving gets time. */
function hold(name: string): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true)
  return new Promise((resolve) => {
    const forever = new Promise<never>(() => {})
    const held = () => {
      resolve(true)
      return forever
    }
    navigator.locks
      .request(prefix + name, { signal: AbortSignal.timeout(patience) }, held)
      .catch(() => resolve(false))
  })
}

/** Milliseconds. */
const patience = 500

function remembered(): string | null {
  try {
    return window.sessionStorage.getItem(prefix)
  } catch {
    return null
  }
}

function remember(name: string): void {
  try {
    window.sessionStorage.setItem(prefix, name)
  } catch {
    // Nothing is kept where the browser keeps nothing.
  }
}
