import { z } from 'zod'

/** One page of a list. `nextCursor` is opaque; null on the last page. */
export type Page<Item> = { items: Item[]; nextCursor: string | null }

/** The place after an item: its number, or its time (milliseconds) and its id. Opaque to whoever asks. */
const cursor = z.string().regex(/^(\d{1,9}|\d{13}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)

/** Which page: at most 100 items, 50 when not said. */
export const pageQuery = z.strictObject({
  cursor: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type PageQuery = z.infer<typeof pageQuery>

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}
