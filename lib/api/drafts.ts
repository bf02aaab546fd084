import { z } from 'zod'
import { draft, draftHead, draftsInput } from '../domain/draft/draft'
import { draftId } from '../domain/ids'
import type { Terms } from './terms'

/** A text of the longest kind, written by JSON as two bytes for each of its own. */
const maximumDraftsJson = 2_400_000

/** What was typed and not sent yet. Everybody has their own, and no call shows or touches anybody else's. */
export const draftTerms = {
  listDrafts: {
    summary:
      'Your own drafts without their texts, the one typed in last first; `gone`: those sent or given up lately',
    scope: 'session',
    answer: { status: 200, schema: z.object({ drafts: z.array(draftHead), gone: z.array(draftId) }) },
  },
  readDraft: {
    summary: 'A draft of your own',
    params: z.strictObject({ draftId }),
    scope: 'session',
    answer: { status: 200, schema: draft },
  },
  keepDrafts: {
    summary:
      'Keep drafts for your other computers, and forget those that are gone. `overtaken`: gone before, or ' +
      'kept as of a later `at`; such a draft stays as it is. Kept for thirty days, in no history',
    body: draftsInput,
    maximumBytes: maximumDraftsJson,
    scope: 'session',
    answer: { status: 201, schema: z.object({ overtaken: z.array(draftId) }) },
  },
  discardDrafts: {
    summary: 'Forget all drafts of your own',
    body: z.strictObject({}),
    scope: 'session',
    answer: { status: 201, schema: z.object({ count: z.int() }) },
  },
} as const satisfies Record<string, Terms>
