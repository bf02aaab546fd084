import { z } from 'zod'

/** What an authority says about a checkpoint: that its note was there at a time. */
export const timestamp = z.object({
  /** How many entries the checkpoint is over. */
  size: z.int().positive(),
  at: z.iso.datetime(),
  /** The stamped note, byte for byte, in base64. */
  checkpoint: z.base64(),
  /** The authority's TimeStampResp (RFC 3161) in DER, in base64. */
  answer: z.base64(),
})

export type Timestamp = z.infer<typeof timestamp>
