import type { SettingsPatch } from './settings'

/** All that admins settle for their newsroom, by name. */
export const settled = [
  'name',
  'language',
  'digits',
  'strictOrigins',
  'strictEvidence',
  'factorRequired',
  'passwordSignIn',
] as const satisfies readonly (keyof SettingsPatch)[]
