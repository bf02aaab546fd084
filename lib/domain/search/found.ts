import { z } from 'zod'
import { articleId, claimId } from '../ids'
import { foundKinds } from './found-kinds'

const range = z.object({ start: z.int(), end: z.int() })

/**
 * One thing that a search found. `snippet` is what it says around the words that were asked for, and `marks` are where these
 * stand in title and snippet, in UTF-16 code units: what people wrote is text, never HTML. `article` and `claim` are where it
 * belongs, null for sources that are used nowhere and for people. `address` is its page, without the language in front.
 */
export const found = z.object({
  kind: z.enum(foundKinds),
  id: z.uuid(),
  article: z.object({ id: articleId, title: z.string(), language: z.string() }).nullable(),
  claim: z.object({ id: claimId, number: z.int() }).nullable(),
  title: z.string(),
  snippet: z.string(),
  marks: z.object({ title: z.array(range), snippet: z.array(range) }),
  withdrawn: z.boolean(),
  address: z.string(),
})
export type Found = z.infer<typeof found>
