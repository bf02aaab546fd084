import { standingOf } from '@/components/claim/claim-standing'
import type { ListedClaim } from '@/lib/domain/listed-claim'
import type { TextRange } from '@/lib/domain/text/range'
import { sliceForHighlights } from '@/lib/domain/text/segments'
import { verdicts } from '@/lib/domain/verdict'

/** What of a text is painted under one name of highlights.css. */
export type Painting = Map<string, TextRange[]>

type Shown = { active: number | null; attended: number | null; left: ReadonlySet<number> }

/**
 * How the claims over a part of a text look there, in the order of painting: the wash of the innermost claim of each
 * stretch, and the lines of all over it, the longer a claim the lower its line. As `mark` elements do in articles of fewer.
 */
export function paintingOf(near: TextRange, claims: readonly ListedClaim[], shown: Shown): Painting {
  const painting: Painting = new Map(highlightNames.map((name) => [name, []]))
  const seen = claims.filter(({ state, number }) => state !== 'withdrawn' || number === shown.active)
  const outermostFirst = [...seen].sort((a, b) => b.end - b.start - (a.end - a.start) || a.number - b.number)
  const byId = new Map(outermostFirst.map((claim) => [String(claim.number), claim]))
  const marks = outermostFirst.map((claim) => ({ id: String(claim.number), range: claim }))
  for (const { start, end, ids } of sliceForHighlights(near, marks)) {
    const over = ids.flatMap((id) => byId.get(id) ?? []).reverse()
    for (const [depth, claim] of over.entries()) {
      const range = { start, end }
      const { verdict, provisional } = standingOf(claim)
      const isLeftOut = !shown.left.has(claim.number)
      const look = verdict ?? 'none'
      if (claim.number === shown.active) painting.get(`isnad-active-${look}`)?.push(range)
      else if (claim.number === shown.attended) painting.get('isnad-attended')?.push(range)
      if (isLeftOut) painting.get('isnad-left-out')?.push(range)
      else painting.get(`isnad-line-${look}-${Math.min(depth, 2)}`)?.push(range)
      const isInnermost = over.findIndex(({ number }) => shown.left.has(number)) === depth
      if (isInnermost) painting.get(`isnad-wash-${look}${provisional ? '-provisional' : ''}`)?.push(range)
    }
  }
  return painting
}

const looks = [...verdicts, 'none'] as const

/** Later ones are painted over earlier ones. */
export const highlightNames: readonly string[] = [
  ...looks.flatMap((look) => [`isnad-wash-${look}`, `isnad-wash-${look}-provisional`]),
  ...looks.flatMap((look) => [0, 1, 2].map((depth) => `isnad-line-${look}-${depth}`)),
  'isnad-left-out',
  ...looks.map((look) => `isnad-active-${look}`),
  'isnad-attended',
]
