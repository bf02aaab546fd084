import { z } from 'zod'
import { draftId } from '../ids'

/** Milliseconds by the clock of the browser in which it was typed, which may be wrong: up to the year 9999. */
const moment = z.int().min(0).max(253_402_300_799_999)

/** A draft of which form it is, without what was typed. */
export const draftHead = z.object({
  id: draftId,
  form: z.string(),
  /** The version of the thing when the first letter was typed. */
  version: z.int().nullable(),
  at: moment,
})
export type DraftHead = z.infer<typeof draftHead>

/** What was typed into a form and not sent yet: each field as the text its control holds, right or wrong. */
export const draft = draftHead.extend({ values: z.record(z.string(), z.string()) })
export type Draft = z.infer<typeof draft>

/** No form has nearly as many. */
const mostFields = 200

/** A draft to be kept. */
export const draftInput = z.strictObject({
  id: draftId,
  form: z.string().regex(/^[A-Za-z0-9/-]{1,200}$/),
  version: z.int().min(1).max(2_147_483_647).nullable(),
  at: moment,
  values: z
    .record(z.string().max(200), z.string())
    .refine((values) => Object.keys(values).length <= mostFields),
})
export type DraftInput = z.infer<typeof draftInput>

/** Drafts to be kept, and others that were sent or given up. */
export const draftsInput = z.strictObject({
  drafts: z.array(draftInput).max(100),
  gone: z.array(draftId).max(100),
})
export type DraftsInput = z.infer<typeof draftsInput>
