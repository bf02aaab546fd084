import { setImmediate } from 'node:timers/promises'

/** Many things on their way to a task, as JSON lists of some each. */
export type Packed<Item> = readonly string[] & { readonly of?: Item }

/**
 * Makes very many things ready for a task, a hundred at a time, and in between others are answered. A string is copied from
 * thread to thread at once; objects would be part by part, and all of them in one go.
 */
export async function packed<Item>(items: readonly Item[]): Promise<Packed<Item>> {
  const lists: string[] = []
  for (let at = 0; at < items.length; at += atOnce) {
    lists.push(JSON.stringify(items.slice(at, at + atOnce)))
    await setImmediate()
  }
  return lists
}

export function unpacked<Item>(lists: Packed<Item>): Item[] {
  return lists.flatMap((list): Item[] => JSON.parse(list))
}

const atOnce = 100
