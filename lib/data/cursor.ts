import type { Page } from '../domain/page'

/** The cursor for the place after an item that is listed by its number, or by its time and id. */
export function cursorOf(place: number | bigint | { createdAt: Date; id: string }): string {
  return typeof place === 'object' ? `${place.createdAt.getTime()}_${place.id}` : String(place)
}

/** The number that a cursor stands after; null without one, or for anything else: pages hand on what came in. */
export function numberIn(cursor: string | undefined): number | null {
  return /^\d{1,9}$/.test(cursor ?? '') ? Number(cursor) : null
}

/** The item that a cursor stands after, of those listed by time and id; null without one, or for anything else. */
export function readCursor(cursor: string | undefined): { createdAt: Date; id: string } | null {
  const [, time, id] = /^(\d{13})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor ?? '') ?? []
  return time && id ? { createdAt: new Date(Number(time)), id } : null
}

/** The filter for what is older than the item a cursor stands after; without one everything. */
export function olderThan(cursor: string | undefined) {
  const place = readCursor(cursor)
  if (!place) return {}
  const { createdAt, id } = place
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] }
}

/** A page of at most `limit` from rows that were asked for one further, to know whether there is more. */
export function toPage<Row, Item>(
  rows: Row[],
  limit: number,
  toItem: (row: Row) => Item,
  toCursor: (row: Row) => string,
): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(toItem),
    nextCursor: rows.length > limit && last !== undefined ? toCursor(last) : null,
  }
}
