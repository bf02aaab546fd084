import { setImmediate } from 'node:timers/promises'

/** Many things on their way to a task, as JSON lists of some each, in memory that threads share. */
export type Packed<Item> = readonly Uint8Array[] & { readonly of?: Item }

/**
 * Makes very many things ready for a task, a hundred at a time, and in between others are answered. What threads share is not
 * copied; objects would be, part by part and all of them in one go, and megabytes of text take their time too.
 */
export async function packed<Item>(items: readonly Item[]): Promise<Packed<Item>> {
  const lists: Uint8Array[] = []
  for (const some of partsOf(items)) {
    lists.push(shared(JSON.stringify(some)))
    await setImmediate()
  }
  return lists
}

export function unpacked<Item>(lists: Packed<Item>): Item[] {
  return lists.flatMap((list): Item[] => JSON.parse(textOf(list)))
}

function shared(text: string): Uint8Array {
  const bytes = Buffer.from(new SharedArrayBuffer(Buffer.byteLength(text)))
  bytes.write(text)
  return bytes
}

function textOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString()
}

/** Many things in their order, as many at once as take hardly any time. */
export function partsOf<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / atOnce) }, (_, part) =>
    items.slice(part * atOnce, (part + 1) * atOnce),
  )
}

const atOnce = 100
