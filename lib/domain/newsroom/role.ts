import { z } from 'zod'

/** What a membership allows, each role all of the one after it. */
export const roles = ['admin', 'editor', 'journalist', 'reader'] as const
export const role = z.enum(roles)
export type Role = z.infer<typeof role>
