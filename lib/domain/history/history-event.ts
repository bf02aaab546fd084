import { z } from 'zod'
import { claimId, memberId, tokenId } from '../ids'
import { role } from '../newsroom/role-schema'
import type { HistoryAction } from './history-actions'
import type { Unsealed } from './prose'

/** Fields as an entry records them; text that people wrote is wrapped by `prose`, so that it can be erased. */
export type Recorded = { readonly [field: string]: Unsealed }

/**
 * What happened, before it is written down. `before` and `after` hold the same keys: the fields that changed, null
 * where there was nothing; `before` is null for something new. The claim's `version` is always among them, so folding
 * the `after`s in order gives the article's state.
 */
export type HistoryEvent = {
  action: HistoryAction
  claim: { id: string; number: number } | null
  before: Recorded | null
  after: Recorded
}

/** An entry as it is read: `n` counts from 1 within its chain; a text that was erased reads `{ erased: true }`. */
export const historyEntry = z.object({
  n: z.int(),
  at: z.iso.datetime(),
  actor: z.object({
    id: memberId.nullable(),
    name: z.string().nullable(),
    role: role.or(z.literal('system')),
  }),
  action: z.string(),
  claim: z.object({ id: claimId, number: z.int() }).nullable(),
  before: z.record(z.string(), z.json()).nullable(),
  after: z.record(z.string(), z.json()),
  token: z
    .object({ id: tokenId, name: z.string().nullable() })
    .optional()
    .describe('By which token a program did it; absent where the member did it themselves'),
})
export type HistoryEntry = z.infer<typeof historyEntry>

const told = z.custom<HistoryEntry['after']>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

/**
 * The same for what is known to be JSON: it does not look for what else stands in `before` and `after`, where a revision of
 * thousands of claims has hundreds of thousands of values.
 */
export const knownEntry = historyEntry.extend({ before: told.nullable(), after: told })
