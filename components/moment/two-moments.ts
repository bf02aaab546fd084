/** The moment that is shown, and the earlier one it is compared with: numbers of entries, `since` 0 before the first. */
export type TwoMoments = { at: number; since: number }

/** Moves the moment that is shown; the other one makes way. */
export const moveAt = ({ since }: TwoMoments, n: number): TwoMoments => ({
  at: n,
  since: Math.min(since, n - 1),
})

/** Moves the moment that is compared with; the one that is shown makes way. */
export const moveSince = ({ at }: TwoMoments, n: number): TwoMoments => ({
  at: Math.max(at, n + 1),
  since: n,
})
