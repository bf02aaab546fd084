import { z } from 'zod'
import { written } from '../fields'
import { digitStyles } from '../text/digits'

const language = z.enum(['ar', 'en'])
const digits = z
  .enum(digitStyles)
  .describe('What Arabic pages and reports write of their own: latn is 0–9, arab is ٠–٩')

/** What admins settle for their newsroom, see `StrictRules`. */
export const newsroomSettings = z.object({
  name: z.string(),
  language,
  digits,
  strictOrigins: z.boolean(),
  strictEvidence: z.boolean(),
  sample: z.boolean().describe('Whether it holds the sample that came with the product'),
  factorRequired: z.boolean().describe('Whether editors and admins need a second factor'),
  passwordSignIn: z
    .boolean()
    .describe('Whether a password lets members in; without, single sign-on alone does'),
  version: z.int(),
})
export type NewsroomSettings = z.infer<typeof newsroomSettings>

/** What to change of them; what is absent stays. */
export const settingsPatch = z.strictObject({
  name: written(200).optional(),
  language: language.optional(),
  digits: digits.optional(),
  strictOrigins: z.boolean().optional(),
  strictEvidence: z.boolean().optional(),
  factorRequired: z.boolean().optional(),
  passwordSignIn: z.boolean().optional(),
})

/** Why the sample goes: the reason that its articles are withdrawn for. */
export const sampleRemoval = z.strictObject({ reason: written(2000) })

export type SettingsPatch = z.infer<typeof settingsPatch>
