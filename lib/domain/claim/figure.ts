import { z } from 'zod'
import { optional, optionalWritten, partialDate } from '../fields'

/** What fixes the meaning of a figure: 94 of what, where, when, out of how many. */
export const figureInput = z.strictObject({
  value: optionalWritten(100),
  unit: optionalWritten(100),
  territory: optionalWritten(300),
  asOf: optional(partialDate),
  denominator: optionalWritten(300),
})

export const figure = z.object({
  value: z.string().nullable(),
  unit: z.string().nullable(),
  territory: z.string().nullable(),
  asOf: z.string().nullable(),
  denominator: z.string().nullable(),
})
