import { randomUUID } from 'node:crypto'
import type { z } from 'zod'

/** A fresh id of the kind asked for: `newId(claimId)`. */
export function newId<Schema extends z.ZodType>(schema: Schema): z.infer<Schema> {
  return schema.parse(randomUUID())
}
