import { z } from 'zod'
import { memberId } from '../ids'

/** Someone as shown beside what they did. The name is null once it was erased. */
export const person = z.object({ id: memberId, name: z.string().nullable() })
export type Person = z.infer<typeof person>
