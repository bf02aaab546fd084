import { setImmediate } from 'node:timers/promises'

/** Many things on their way to a task, as JSON lists of some each. */
export type Packed<Item> = readonly string[] & { readonly of?: Item }

/**
 * Makes very many things ready for a task, a hundred at a time, and in between others are answered. A string is copied from
 * thread to thread at once; objects would be part by part, and all of them in one go.
 */
export async function packed<Item>(items: readonly Item[]): Promise<Packed<Item>> {
  const lists: string[] = []
  for (const some of partsOf(items)) {
    lists.push(JSON.stringify(some))
    await setImmediate()
  }
  return lists
}

export function unpacked<Item>(lists: Packed<Item>): Item[] {
  return lists.flatMap((list): Item[] => JSON.parse(list))
}

/** Many things in their order, as many at once as take hardly any time. */
export function partsOf<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / atOnce) }, (_, part) =>
    items.slice(part * atOnce, (part + 1) * atOnce),
  )
}

const atOnce = 100
