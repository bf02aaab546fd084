import { z } from 'zod'
import { basisId, claimId } from '../ids'
import { person } from '../newsroom/person'
import { claim } from './claim'
import { queueItem } from './queue'

/** Why a claim is no firm ground for another now. */
export const shakes = ['disputed', 'reopened', 'withdrawn'] as const
export type Shake = (typeof shakes)[number]

/** That a claim rests on another, seen from one of them: `claim` is the other, and `shaken` says why the base is no firm ground. */
export const basis = z.object({
  id: basisId,
  claim: claim.pick({ id: true, number: true, quote: true, state: true, verdict: true }),
  article: queueItem.shape.article,
  shaken: z.enum(shakes).nullable(),
  by: person,
  at: z.iso.datetime(),
})
export type Basis = z.infer<typeof basis>

/** The claims that a claim rests on, and those that rest on it, each in the order in which that was said. */
export const bases = z.object({ restsOn: z.array(basis), carries: z.array(basis) })
export type Bases = z.infer<typeof bases>

export const basisInput = z.strictObject({ claim: claimId })
