import { z } from 'zod'
import { written } from '../fields'
import { person } from './person'

/** What each verdict means, in the newsroom's words. */
const meanings = z.strictObject({
  verified: written(2000),
  disputed: written(2000),
  'needs-sources': written(2000),
})

/** How a newsroom checks, in paragraphs, and what its verdicts mean. */
export const methodInput = z.strictObject({ text: written(10_000), meanings })
export type MethodInput = z.infer<typeof methodInput>

/** A version of it, numbered from 1; it never changes, for verdicts were given under it. */
export const newsroomMethod = z.object({
  number: z.int().min(1),
  text: z.string(),
  meanings: z.object({ verified: z.string(), disputed: z.string(), 'needs-sources': z.string() }),
  by: person,
  at: z.iso.datetime(),
})
export type NewsroomMethod = z.infer<typeof newsroomMethod>

/** All versions, newest first; `version` is the number of the newest, 0 as long as there is none. */
export const newsroomMethods = z.object({ version: z.int().min(0), methods: z.array(newsroomMethod) })
export type NewsroomMethods = z.infer<typeof newsroomMethods>
