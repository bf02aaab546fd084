import { z } from 'zod'
import { roles } from './role'

export const role = z.enum(roles)
