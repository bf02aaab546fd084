import { z } from 'zod'
import { claimId, memberId } from '../ids'
import { role } from '../newsroom/role'
import type { Unsealed } from './prose'

/** Every kind of entry the history knows. Kinds are added, never reshaped; an unknown one is shown as such. */
export const historyActions = [
  'newsroom-founded',
  'member-invited',
  'member-joined',
  'member-changed',
  'invitation-revoked',
  'password-changed',
  'password-reset-issued',
  'password-reset',
  'article-added',
  'article-changed',
  'revision-added',
  'claim-marked',
  'claim-changed',
  'claim-placed',
  'evidence-attached',
  'evidence-changed',
  'evidence-withdrawn',
  'evidence-restored',
  'verdict-proposed',
  'verdict-approved',
  'verdict-returned',
  'claim-reopened',
  'claim-withdrawn',
  'claim-restored',
  'comment-added',
  'comment-resolved',
  'text-erased',
  'report-exported',
  'epoch-opened',
  'sentence-dismissed',
  'sentence-reinstated',
] as const
export type HistoryAction = (typeof historyActions)[number]

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
