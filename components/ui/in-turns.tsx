import type { ReactNode } from 'react'

type Props<Item> = {
  items: readonly Item[]
  /** How much there is to draw of an item; 1 for a plain element. */
  weigh: (item: Item) => number
  /** Draws one; it carries a key. */
  children: (item: Item) => ReactNode
  from?: number
}

/**
 * Draws many things on the server, a bounded number at a time: in between the server answers others. The page comes whole
 * all the same, and begins to come before all of it is drawn.
 */
export async function InTurns<Item>({ items, weigh, children: show, from = 0 }: Props<Item>) {
  if (from > 0) await new Promise((resolve) => setTimeout(resolve))
  let to = from
  for (let left = aTurn; to < items.length && left > 0; to++) {
    const item = items[to]
    if (item !== undefined) left -= weigh(item)
  }
  return (
    <>
      {items.slice(from, to).map(show)}
      {to < items.length ? (
        <InTurns items={items} weigh={weigh} from={to}>
          {show}
        </InTurns>
      ) : null}
    </>
  )
}

/** Elements, roughly, that are drawn within a few milliseconds. */
export const aTurn = 120
