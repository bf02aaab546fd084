import { setImmediate } from 'node:timers/promises'

/** What is made of each of very many things, a hundred at a time: in between others are answered. */
export async function inTurns<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
): Promise<Made[]> {
  const made: Made[] = []
  for (let at = 0; at < items.length; at += atOnce) {
    if (at > 0) await setImmediate()
    made.push(...items.slice(at, at + atOnce).map(make))
  }
  return made
}

const atOnce = 100
