import { backToText } from '../comparison/back-to-text'
import type { Comparison, Side } from '../comparison/comparison'
import { saysTheSame } from '../comparison/sameness'
import { foldsAlike } from '../text/folded-words'
import { sameRange, type TextRange } from '../text/range'
import type { Anchoring } from './anchoring'
import { withWholeFigures } from './edges'
import type { ClaimSpan } from './span'
import { caps, contexts } from './thresholds'

/**
 * What was found for a claim in the folded text after: its very words, or edited ones; `likely` when too little of its
 * context is beside them to be sure, `several` when what is given is not the only candidate.
 */
export type Match =
  | Found
  | { found: 'likely'; units: TextRange }
  | { found: 'several'; units: TextRange[] }
  | { found: 'nothing' }

export type Found = { found: 'same' | 'changed'; units: TextRange }

/** All that was found, of which a person chooses. */
export const several = (...matches: Match[]): Match => ({
  found: 'several',
  units: matches.flatMap(candidatesOf),
})

/** A claim as it was marked, in the text and in the folded one, and with its words whole, as which it was sought. */
export type Claimed = { range: TextRange; marked: ClaimSpan; whole: ClaimSpan }

/** What a match means for the claim, in the text as it is written. */
export function anchoringOf(comparison: Comparison, claimed: Claimed, match: Match): Anchoring {
  if (match.found === 'same') {
    const own = cutAlike(claimed.whole.units, claimed.marked.units, match.units)
    return anchored(comparison, claimed, match.units, own)
  }
  if (match.found === 'changed') return anchored(comparison, claimed, match.units, match.units)
  const candidates = distinct(candidatesOf(match))
    .slice(0, caps.candidatesShown)
    .map((units) => backToText(comparison.after, units))
  return candidates.length > 0 ? { kind: 'ambiguous', candidates } : { kind: 'lost' }
}

/** Whether the words found are still the same is the one question that is not asked of the folded texts. */
function anchored(
  comparison: Comparison,
  { range: was, whole }: Claimed,
  found: TextRange,
  own: TextRange,
): Anchoring {
  const { before, after } = comparison
  const now = backToText(after, own)
  const [wasWhole, nowWhole] = [withWholeFigures(before.text, was), withWholeFigures(after.text, now)]
  if (saysTheSame(writtenAt(before, wasWhole), writtenAt(after, nowWhole)))
    return { kind: hasSameContext(comparison, whole.units, found) ? 'exact' : 'moved', range: now }
  const changed = sameRange(was, wasWhole) ? nowWhole : now
  return { kind: 'changed', range: changed, quote: writtenAt(after, changed) }
}

function hasSameContext({ before, after }: Comparison, claim: TextRange, found: TextRange): boolean {
  const left = (at: number) => ({ start: Math.max(0, at - contexts.length), end: at })
  const right = (at: number, length: number) => ({ start: at, end: Math.min(at + contexts.length, length) })
  return (
    foldsAlike(before, left(claim.start), after, left(found.start)) &&
    foldsAlike(before, right(claim.end, before.units.length), after, right(found.end, after.units.length))
  )
}

/** As much of the words found as the claim has of its own: a claim may begin or end inside a word. */
function cutAlike(whole: TextRange, marked: TextRange, found: TextRange): TextRange {
  return {
    start: found.start + Math.max(0, marked.start - whole.start),
    end: found.end - Math.max(0, whole.end - marked.end),
  }
}

function candidatesOf(match: Match): TextRange[] {
  if (match.found === 'nothing') return []
  return match.found === 'several' ? match.units : [match.units]
}

const distinct = (ranges: TextRange[]) =>
  ranges.filter((range, index) => ranges.findIndex((other) => sameRange(other, range)) === index)

const writtenAt = ({ text }: Side, { start, end }: TextRange) => text.slice(start, end)
