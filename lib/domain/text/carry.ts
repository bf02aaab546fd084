import type { Anchoring } from './anchoring'
import { backToText } from './back-to-text'
import { type ClaimPlace, placeOf } from './claim-place'
import { type Comparison, compareTexts } from './comparison'
import { contextLength } from './fit'
import { placeElsewhere } from './place-elsewhere'
import { placeHere } from './place-here'
import type { Placement } from './placement'
import { clipTo, type TextRange } from './range'
import { type Remains, remainsOf } from './remains'
import { saysTheSame } from './same-words'
import { isVouchedFor } from './vouch'

/** Carries any number of ranges from one text to another, which are compared once. */
export class Carrier {
  private readonly comparison: Comparison
  private remains: Remains | undefined

  constructor(before: string, after: string) {
    this.comparison = compareTexts(before, after)
  }

  carry(range: TextRange): Anchoring {
    const { before } = this.comparison
    const claim = placeOf(before, clipTo(before.text.length, range))
    if (!claim) return { kind: 'lost' }
    const here = this.findHere(claim)
    if (here.found === 'same') {
      return this.asAnchoring(here, this.hasSameSurroundings(claim.units, here.units))
    }
    const wanted = here.found === 'nothing' ? 'any' : 'same'
    const elsewhere = placeElsewhere(this.comparison, claim, this.findRemains(), wanted)
    if (here.found === 'nothing') return this.asAnchoring(elsewhere, false)
    // Edited where it was, and yet its old words stand elsewhere now: which of the two it is, a person decides.
    if (elsewhere.found === 'same') return this.asAnchoring(several(here, elsewhere), false)
    return this.asAnchoring(here, false)
  }

  private findHere(claim: ClaimPlace): Placement {
    const here = placeHere(this.comparison, claim)
    if (here.found !== 'likely') return here
    const isSure = isVouchedFor(claim, this.comparison.after, here.units, this.findRemains())
    if (!isSure) return { found: 'nothing' }
    const { before, after } = this.comparison
    const same = saysTheSame(before, claim.units, after, here.units)
    return { found: same ? 'same' : 'changed', units: here.units }
  }

  private asAnchoring(place: Placement, isExact: boolean): Anchoring {
    const { after } = this.comparison
    const [range, ...others] = unitsOf(place).map((units) => backToText(after, units))
    if (!range) return { kind: 'lost' }
    switch (place.found) {
      case 'same':
        return { kind: isExact ? 'exact' : 'moved', range }
      case 'changed':
      case 'likely':
        return { kind: 'changed', range, quote: after.text.slice(range.start, range.end) }
      default:
        return { kind: 'ambiguous', candidates: [range, ...others] }
    }
  }

  private hasSameSurroundings(claim: TextRange, units: TextRange): boolean {
    const { before, after } = this.comparison
    const left = (at: number) => ({ start: Math.max(0, at - contextLength), end: at })
    const right = (at: number, length: number) => ({ start: at, end: Math.min(at + contextLength, length) })
    return (
      saysTheSame(before, left(claim.start), after, left(units.start)) &&
      saysTheSame(before, right(claim.end, before.units.length), after, right(units.end, after.units.length))
    )
  }

  /** Built when the first claim is not where it was: most revisions never need it. */
  private findRemains(): Remains {
    this.remains ??= remainsOf(this.comparison)
    return this.remains
  }
}

const several = (...places: Placement[]): Placement => ({ found: 'several', units: places.flatMap(unitsOf) })

function unitsOf(place: Placement): TextRange[] {
  if (place.found === 'nothing') return []
  return place.found === 'several' ? place.units : [place.units]
}
