import { claimStates } from '@/lib/domain/claim/claim-codes'
import { standingOf } from '@/lib/domain/claim/claim-standing'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import { verdicts } from '@/lib/domain/claim/verdict'
import type { TextRange } from '@/lib/domain/text/range'
import { sliceForHighlights } from '@/lib/domain/text/segments'

/** What of a text is painted under one name of highlights.css. */
export type Painting = Map<string, TextRange[]>

type Shown = { active: number | null; attended: number | null; left: ReadonlySet<number> }

/**
 * How the claims over a part of a text look there: wash and line of the innermost claim of each stretch, and below that
 * the lines of the claims around it, the longer a claim the lower. As `mark` elements do in articles of fewer.
 */
export function paintingOf(near: TextRange, claims: readonly ListedClaim[], shown: Shown): Painting {
  const painting: Painting = new Map(highlightNames.map((name) => [name, []]))
  const seen = claims.filter(
    ({ state, number }) => state !== 'withdrawn' || number === shown.active || shown.left.has(number),
  )
  const outermostFirst = [...seen].sort((a, b) => b.end - b.start - (a.end - a.start) || a.number - b.number)
  const byId = new Map(outermostFirst.map((claim) => [String(claim.number), claim]))
  const marks = outermostFirst.map((claim) => ({ id: String(claim.number), range: claim }))
  for (const { start, end, ids } of sliceForHighlights(near, marks)) {
    const range = { start, end }
    const paint = (name: string) => painting.get(name)?.push(range)
    const over = ids.flatMap((id) => byId.get(id) ?? []).reverse()
    const left = over.filter(({ number }) => shown.left.has(number))
    for (const [depth, claim] of left.entries()) {
      const { verdict, provisional } = standingOf(claim)
      const look = verdict ?? 'none'
      if (depth > 0) paint(`isnad-${look}-below-${Math.min(depth, 2)}`)
      else paint(provisional ? `isnad-${look}-provisional` : `isnad-${look}`)
      if (claim.number === shown.active) paint(`isnad-active-${look}`)
      else if (claim.number === shown.attended) paint('isnad-attended')
    }
    if (left.length < over.length) paint('isnad-left-out')
  }
  for (const { state, start, end, number } of seen) {
    if (state === 'open' || !shown.left.has(number)) continue
    const range = state === 'withdrawn' ? { start, end } : { start: Math.max(start, end - signLength), end }
    painting.get(`isnad-state-${state}`)?.push(range)
  }
  return painting
}

/** Letters at a claim's end that say its state, as the sign at its number does where there are numbers. */
const signLength = 7

const looks = [...verdicts, 'none'] as const

/** Later ones are painted over earlier ones. */
export const highlightNames: readonly string[] = [
  ...looks.flatMap((look) => [`isnad-${look}-below-2`, `isnad-${look}-below-1`]),
  ...looks.flatMap((look) => [`isnad-${look}`, `isnad-${look}-provisional`]),
  'isnad-left-out',
  ...claimStates.filter((state) => state !== 'open').map((state) => `isnad-state-${state}`),
  ...looks.map((look) => `isnad-active-${look}`),
  'isnad-attended',
]
