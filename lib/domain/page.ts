import { z } from 'zod'

/** One page of a list. `nextCursor` is opaque; null on the last page. */
export type Page<Item> = { items: Item[]; nextCursor: string | null }

/** Which page: at most 100 items, 50 when not said. */
export const pageQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type PageQuery = z.infer<typeof pageQuery>

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}
