import { z } from 'zod'
import { foundKinds } from './found-kinds'

/** Characters of the longest question. */
export const longestQuestion = 300

/** What may be asked: any words at all. The cursor is the place after a hit, by its rank, time and id. */
export const searchQuery = z.strictObject({
  q: z.string().max(longestQuestion).default(''),
  kind: z.enum(foundKinds).optional(),
  cursor: z
    .string()
    .regex(/^\d{1,3}_\d{13}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export type SearchQuery = z.infer<typeof searchQuery>
