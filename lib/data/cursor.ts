import type { Page } from '../domain/page'

/** An opaque cursor for the place after an item; its content is nobody's business outside lib/data. */
export function cursorOf(...place: (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** What a cursor says, or null for one that this product did not make. */
export function placeOf(cursor: string | undefined): (string | number)[] | null {
  if (!cursor) return null
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(place) && place.every((part) => typeof part === 'string' || typeof part === 'number')
      ? place
      : null
  } catch {
    return null
  }
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
