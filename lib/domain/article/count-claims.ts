import type { verdicts } from '../claim/verdict'
import type { ClaimCounts } from './article'

/** Counts claims by state and approved ones by verdict; `total` leaves withdrawn claims out. */
export function countClaims(
  claims: readonly {
    state: keyof Omit<ClaimCounts, 'total' | 'verdicts'>
    verdict: (typeof verdicts)[number] | null
    /** How many of that kind; one, unless said otherwise. */
    count?: number
  }[],
): ClaimCounts {
  const counts: ClaimCounts = {
    total: 0,
    open: 0,
    proposed: 0,
    approved: 0,
    returned: 0,
    reopened: 0,
    withdrawn: 0,
    verdicts: { verified: 0, disputed: 0, 'needs-sources': 0 },
  }
  for (const { state, verdict, count = 1 } of claims) {
    counts[state] += count
    if (state !== 'withdrawn') counts.total += count
    if (verdict) counts.verdicts[verdict] += count
  }
  return counts
}
