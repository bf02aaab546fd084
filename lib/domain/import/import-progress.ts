import { z } from 'zod'

/**
 * How far an import is: so many of its steps are written, of so many. Null while it is still being read, once it is over, and for a
 * key under which nothing is brought in.
 */
export const importProgress = z.object({
  progress: z.object({ done: z.int(), of: z.int() }).nullable(),
})
export type ImportProgress = z.infer<typeof importProgress>
