import { z } from 'zod'
import { newsroomId } from '../ids'
import { role } from './role-schema'

/** A newsroom in which somebody works, and as what. */
export const ownNewsroom = z.object({ id: newsroomId, name: z.string(), language: z.string(), role })
export type OwnNewsroom = z.infer<typeof ownNewsroom>

export const newsroomChoice = z.strictObject({ newsroom: newsroomId })
