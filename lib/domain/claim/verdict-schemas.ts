import { z } from 'zod'
import { reasonCodes, verdicts } from './verdict'

export const verdict = z.enum(verdicts)
export const reasonCode = z.enum(reasonCodes)
