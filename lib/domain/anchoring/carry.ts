import { backToText } from '../comparison/back-to-text'
import { type Comparison, compareTexts, runBefore, type Side } from '../comparison/comparison'
import { saysTheSame } from '../comparison/sameness'
import { foldsAlike } from '../text/folded-words'
import { clipTo, sameRange, type TextRange } from '../text/range'
import type { Anchoring } from './anchoring'
import { type ClaimPlace, inWholeWords, placeOf } from './claim-place'
import { withWholeFigures, wordsAt } from './figure-edges'
import { contextLength } from './fit'
import { placeAlone } from './place-alone'
import { placeElsewhere } from './place-elsewhere'
import { placeHere } from './place-here'
import type { Placement } from './placement'
import { type Remains, remainsOf } from './remains'
import { likelihoodOf } from './telling-words'
import { uniqueCopy } from './unique-copy'
import { isDisowned, isVouchedFor } from './vouch'

/** Carries any number of ranges from one text to another, which are compared once. */
export class Carrier {
  private readonly comparison: Comparison
  private remains: Remains | undefined

  constructor(before: string, after: string) {
    this.comparison = compareTexts(before, after)
  }

  carry(range: TextRange): Anchoring {
    const { before } = this.comparison
    const place = placeOf(before, clipTo(before.text.length, range))
    if (!place) return { kind: 'lost' }
    const claim = inWholeWords(before, place)
    const found = this.find(claim)
    if (found.found === 'same') {
      const { units } = found
      return this.anchored(range, claim.units, {
        whole: units,
        own: cutAlike(claim.units, place.units, units),
      })
    }
    if (found.found !== 'changed') return this.doubted(found)
    return this.anchored(range, claim.units, { whole: found.units, own: found.units })
  }

  /** The place is sure; whether its words are still the same is the one question that is not asked of the folded texts. */
  private anchored(
    range: TextRange,
    claim: TextRange,
    { whole, own }: { whole: TextRange; own: TextRange },
  ): Anchoring {
    const { before, after } = this.comparison
    const was = clipTo(before.text.length, range)
    const now = backToText(after, own)
    const [wasWhole, nowWhole] = [withWholeFigures(before.text, was), withWholeFigures(after.text, now)]
    const wordsOf = ({ text }: Side, { start, end }: TextRange) => text.slice(start, end)
    if (saysTheSame(wordsOf(before, wasWhole), wordsOf(after, nowWhole)))
      return { kind: this.hasSameSurroundings(claim, whole) ? 'exact' : 'moved', range: now }
    const changed = sameRange(was, wasWhole) ? nowWhole : now
    return { kind: 'changed', range: changed, quote: wordsOf(after, changed) }
  }

  private find(claim: ClaimPlace): Placement {
    const place = this.findLikeliest(claim)
    if (place.found !== 'changed') return place
    const copy = uniqueCopy(this.comparison, claim)
    return copy ? { found: 'several', units: [place.units, copy] } : place
  }

  private findLikeliest(claim: ClaimPlace): Placement {
    const here = this.findHere(claim)
    if (here.found === 'same') return here
    const alone = placeAlone(this.comparison, claim)
    if (alone.found === 'same') return here.found === 'nothing' ? alone : several(here, alone)
    const wanted = here.found === 'nothing' ? 'any' : 'same'
    const elsewhere = placeElsewhere(this.comparison, claim, this.findRemains(), wanted)
    if (here.found === 'nothing') return this.doubtAnother(claim, elsewhere)
    // Edited where it was, and yet its old words stand elsewhere now: which of the two it is, a person decides.
    return elsewhere.found === 'same' ? several(here, elsewhere) : here
  }

  /** What moved and says something else now may as well be another statement, put in where this one was deleted. */
  private doubtAnother(claim: ClaimPlace, place: Placement): Placement {
    if (place.found !== 'changed' && place.found !== 'same') return place
    const { before, after } = this.comparison
    const [quote, found] = [wordsAt(before, claim.units), wordsAt(after, place.units)]
    return saysTheSame(quote, found) || likelihoodOf(quote, found) === 'edited' ? place : several(place)
  }

  private findHere(claim: ClaimPlace): Placement {
    const here = placeHere(this.comparison, claim)
    if (here.found === 'nothing' || here.found === 'several') return here
    const { before, after } = this.comparison
    if (here.found !== 'likely') {
      if (isWithinRun(this.comparison, claim)) return here
      const isDoubted =
        isDisowned(claim, after, here, this.findRemains()) && !uniqueCopy(this.comparison, claim)
      return isDoubted ? { found: 'nothing' } : here
    }
    if (!isVouchedFor(claim, after, here.units, this.findRemains())) return { found: 'nothing' }
    const same = foldsAlike(before, claim.units, after, here.units)
    return { found: same ? 'same' : 'changed', units: here.units }
  }

  private doubted(place: Placement): Anchoring {
    const candidates = distinct(unitsOf(place))
      .slice(0, mostCandidates)
      .map((units) => backToText(this.comparison.after, units))
    return candidates.length > 0 ? { kind: 'ambiguous', candidates } : { kind: 'lost' }
  }

  private hasSameSurroundings(claim: TextRange, units: TextRange): boolean {
    const { before, after } = this.comparison
    const left = (at: number) => ({ start: Math.max(0, at - contextLength), end: at })
    const right = (at: number, length: number) => ({ start: at, end: Math.min(at + contextLength, length) })
    return (
      foldsAlike(before, left(claim.start), after, left(units.start)) &&
      foldsAlike(before, right(claim.end, before.units.length), after, right(units.end, after.units.length))
    )
  }

  /** Built when the first claim is not where it was: most revisions never need it. */
  private findRemains(): Remains {
    this.remains ??= remainsOf(this.comparison)
    return this.remains
  }
}

/** Whether a claim stands in the midst of a long stretch that is the same in both texts. */
function isWithinRun({ runs }: Comparison, { firstToken, lastToken }: ClaimPlace): boolean {
  const run = runs[runBefore(runs, firstToken)]
  return run !== undefined && run.a + run.length >= lastToken && run.length >= lastToken - firstToken + 48
}

/** As many places as a person can choose from. */
const mostCandidates = 10

/** As much of the words found as the claim has of its own: a claim may begin or end inside a word. */
function cutAlike(words: TextRange, claim: TextRange, found: TextRange): TextRange {
  return {
    start: found.start + Math.max(0, claim.start - words.start),
    end: found.end - Math.max(0, words.end - claim.end),
  }
}

const several = (...places: Placement[]): Placement => ({ found: 'several', units: places.flatMap(unitsOf) })

const distinct = (ranges: TextRange[]) =>
  ranges.filter((range, index) => ranges.findIndex((other) => sameRange(other, range)) === index)

function unitsOf(place: Placement): TextRange[] {
  if (place.found === 'nothing') return []
  return place.found === 'several' ? place.units : [place.units]
}
