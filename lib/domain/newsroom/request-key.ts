import { z } from 'zod'

/** The key of a request, as `Idempotency-Key` gives it: 1 to 200 visible ASCII characters. */
export const requestKey = z.string().regex(/^[\x21-\x7e]{1,200}$/)
