import { type Comparison, compareTexts, runBefore } from '../comparison/comparison'
import { saysTheSame } from '../comparison/sameness'
import { foldsAlike } from '../text/folded-words'
import { clipTo, type TextRange } from '../text/range'
import { matchAlone, onlyCopy } from './alone'
import type { Anchoring } from './anchoring'
import { isDenialOther } from './denial'
import { withLostEdges, wordsAt } from './edges'
import { matchElsewhere } from './elsewhere'
import { hasEvidence, lacksEvidence } from './evidence'
import { matchHere } from './here'
import { anchoringOf, type Match, several } from './match'
import { type Leftovers, leftoversOf } from './offsets'
import { type ClaimSpan, claimSpanOf, inWholeWords } from './span'
import { kindOfChange } from './telling-words'
import { evidenceNeeds } from './thresholds'

/**
 * Carries any number of ranges from one text to another, which are compared once. Of each claim is asked: is it here,
 * between its neighbours; is it alone, and known by its words; is it elsewhere; and what makes the answer doubtful.
 */
export class Carrier {
  private readonly comparison: Comparison
  private leftovers: Leftovers | undefined

  constructor(before: string, after: string) {
    this.comparison = compareTexts(before, after)
  }

  carry(asked: TextRange): Anchoring {
    const { before } = this.comparison
    const range = clipTo(before.text.length, asked)
    const marked = claimSpanOf(before, range)
    if (!marked) return { kind: 'lost' }
    const whole = inWholeWords(before, marked)
    const anchoring = anchoringOf(this.comparison, { range, marked, whole }, this.match(whole))
    return this.doubtDenied(range, anchoring)
  }

  private match(claim: ClaimSpan): Match {
    const match = this.likeliest(claim)
    if (match.found !== 'changed') return match
    const copy = onlyCopy(this.comparison, claim)
    return copy ? several(match, { found: 'same', units: copy }) : match
  }

  private likeliest(claim: ClaimSpan): Match {
    const here = this.here(claim)
    if (here.found === 'same') return here
    const alone = matchAlone(this.comparison, claim)
    if (alone.found === 'same') return here.found === 'nothing' ? alone : several(here, alone)
    const wanted = here.found === 'nothing' ? 'any' : 'same'
    const elsewhere = matchElsewhere(this.comparison, claim, this.findLeftovers(), wanted)
    if (here.found === 'nothing') return this.doubtAnother(claim, elsewhere)
    // Edited where it was, and yet its old words stand elsewhere now: which of the two it is, a person decides.
    return elsewhere.found === 'same' ? several(here, elsewhere) : here
  }

  /** What is between the claim's neighbours, if what is rare in the claim does not tell of a look-alike there. */
  private here(claim: ClaimSpan): Match {
    const here = matchHere(this.comparison, claim)
    if (here.found === 'nothing' || here.found === 'several') return here
    const { before, after } = this.comparison
    if (here.found !== 'likely') {
      if (isWithinRun(this.comparison, claim)) return here
      const isDoubted =
        lacksEvidence(claim, after, here, this.findLeftovers()) && !onlyCopy(this.comparison, claim)
      return isDoubted ? { found: 'nothing' } : here
    }
    if (!hasEvidence(claim, after, here.units, this.findLeftovers())) return { found: 'nothing' }
    const same = foldsAlike(before, claim.units, after, here.units)
    return { found: same ? 'same' : 'changed', units: here.units }
  }

  /** What moved and says something else now may as well be another statement, put in where this one was deleted. */
  private doubtAnother(claim: ClaimSpan, match: Match): Match {
    if (match.found !== 'changed' && match.found !== 'same') return match
    const { before, after } = this.comparison
    const units = withLostEdges(before, claim, after, match.units)
    const [quote, found] = [wordsAt(before, claim.units), wordsAt(after, units)]
    return saysTheSame(quote, found) || kindOfChange(quote, found) === 'edited' ? match : several(match)
  }

  /** The same words that are denied now, or no longer, say the opposite: a person looks at them. */
  private doubtDenied(range: TextRange, anchoring: Anchoring): Anchoring {
    const { before, after } = this.comparison
    const isDoubted =
      anchoring.kind === 'moved' && isDenialOther(before.text, range, after.text, anchoring.range)
    return isDoubted ? { kind: 'ambiguous', candidates: [anchoring.range] } : anchoring
  }

  /** Built when the first claim is not where it was: most revisions never need it. */
  private findLeftovers(): Leftovers {
    this.leftovers ??= leftoversOf(this.comparison)
    return this.leftovers
  }
}

/** Whether a claim stands in the midst of a long stretch that is the same in both texts. */
function isWithinRun({ runs }: Comparison, { firstToken, lastToken }: ClaimSpan): boolean {
  const run = runs[runBefore(runs, firstToken)]
  if (!run || run.a + run.length < lastToken) return false
  return run.length >= lastToken - firstToken + evidenceNeeds.runBeyondClaim
}
