import { z } from 'zod'

/** The key of a request, as `Idempotency-Key` gives it: 1 to 200 visible ASCII characters. */
export const requestKey = z.string().regex(/^[\x21-\x7e]{1,200}$/)

/**
 * How far an import is: so many of its steps are written, of so many. Null while it is still being read, once it is over, and for a
 * key under which nothing is brought in.
 */
export const importProgress = z.object({
  progress: z.object({ done: z.int(), of: z.int() }).nullable(),
})
export type ImportProgress = z.infer<typeof importProgress>
