import { z } from 'zod'
import { bases, basisInput } from '../domain/claim/basis'
import { basisId } from '../domain/ids'
import { ofClaim } from './params'
import type { Terms } from './terms'

/** Claims that rest on claims. */
export const basisTerms = {
  listBases: {
    summary:
      'The claims that a claim rests on, and those that rest on it; shaken says why one is no firm ground now',
    params: ofClaim,
    answer: { status: 200, schema: bases },
  },
  addBasis: {
    summary:
      'Let a claim rest on another one. Circles are refused, and so is what is disputed as all below a verified one',
    params: ofClaim,
    body: basisInput,
    adds: true,
    answer: { status: 201, schema: bases },
  },
  withdrawBasis: {
    summary: 'Take back that a claim rests on another',
    params: z.strictObject({ basisId }),
    body: z.strictObject({}),
    answer: { status: 201, schema: bases },
  },
} as const satisfies Record<string, Terms>
