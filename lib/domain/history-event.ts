import { z } from 'zod'
import { claimId } from './ids'
import { memberId } from './ids'
import { role } from './role'

/** Every kind of entry the history knows. Kinds are added, never reshaped; an unknown one is shown as such. */
export const historyActions = [
  'newsroom-founded',
  'member-invited',
  'member-joined',
  'member-changed',
  'article-added',
  'claim-marked',
  'claim-changed',
  'evidence-attached',
  'evidence-changed',
  'evidence-withdrawn',
  'verdict-proposed',
  'verdict-approved',
  'verdict-returned',
  'claim-reopened',
  'claim-withdrawn',
  'comment-added',
  'comment-resolved',
] as const
export type HistoryAction = (typeof historyActions)[number]

/** A value in an entry. Text that people wrote is wrapped by `prose` so that it can be erased without a trace lost. */
export type Recorded = unknown

/**
 * What happened, before it is written down. `before` and `after` hold the same keys: the fields that changed,
 * `before` with null where there was nothing. The claim's `state`, `verdict` and `version` stand among them whenever they
 * changed, so that folding the `after`s in order gives the article's state.
 */
export type HistoryEvent = {
  action: HistoryAction
  claim: { id: string; number: number } | null
  before: Record<string, Recorded> | null
  after: Record<string, Recorded>
}

/** An entry as it is read: `n` counts from 1 within its article; texts that were erased read `{ erased: true }`. */
export const historyEntry = z.object({
  n: z.int(),
  at: z.iso.datetime(),
  actor: z.object({ id: memberId.nullable(), name: z.string().nullable(), role: role.or(z.literal('system')) }),
  action: z.string(),
  claim: z.object({ id: claimId, number: z.int() }).nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()),
})
export type HistoryEntry = z.infer<typeof historyEntry>
