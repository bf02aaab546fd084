import type { Claim } from '../claim/claim'
import type { CarriedChange } from './claim-carrying'

/** What of a claim a revision may change, under the names of its table; `expected` is the version that it is to be at. */
export type CarriedPlace = Pick<
  Claim,
  | 'id'
  | 'revision'
  | 'quote'
  | 'prefix'
  | 'suffix'
  | 'placement'
  | 'candidates'
  | 'state'
  | 'verdict'
  | 'version'
> & {
  expected: number
  rangeStart: number
  rangeEnd: number
  /** Whoever it was by their id alone: names stand in one place, where they can be erased. */
  reopening: (Omit<NonNullable<Claim['reopening']>, 'by'> & { by: { id: string } }) | null
}

export function carriedPlace({ before, after }: CarriedChange): CarriedPlace {
  const { id, revision, start, end, quote, prefix, suffix, placement, candidates } = after
  const { state, verdict, reopening, version } = after
  return {
    ...{ id, expected: before.version, revision, rangeStart: start, rangeEnd: end },
    ...{ quote, prefix, suffix, placement, candidates, state, verdict, version },
    reopening: reopening && { ...reopening, by: { id: reopening.by.id } },
  }
}
