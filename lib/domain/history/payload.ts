import { z } from 'zod'
import type { JsonValue } from './canonical-json'
import { isCommitment } from './commitment'

const json: z.ZodType<JsonValue> = z.json()
const commitment = z.string().refine(isCommitment, 'not a commitment')
const state = z.record(z.string(), json).nullable()

/**
 * What every entry says. Free text stands in `before` and `after` as `{"text": commitment}` (prose.ts).
 * Members may be added; those named here never change their meaning under `schema` 1.
 */
export const historyPayload = z.looseObject({
  schema: z.literal(1),
  /** What happened, in the past tense: `verdict-approved`. A reader shows an action it does not know as such. */
  action: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  /** The person who acted; null when the product itself did. */
  actor: z.uuid().nullable(),
  /** Commitment to the actor's name at that time; null when nobody acted. */
  name: commitment.nullable(),
  /** The role the actor acted in, `system` when nobody acted. */
  role: z.string().min(1),
  /** The claim it is about, with its number within the article. */
  claim: z.object({ id: z.uuid(), number: z.int() }).nullable(),
  before: state,
  after: state,
  /** Id of the request that caused the change. */
  request: z.string().min(1),
})

export type HistoryPayload = z.infer<typeof historyPayload>

const said = z.custom<HistoryPayload['after']>(
  (value) => value === null || (typeof value === 'object' && !Array.isArray(value)),
)

/** The same for what is known to be JSON: it does not look for what else stands in `before` and `after`. */
export const parsedPayload = historyPayload.extend({ before: said, after: said })
