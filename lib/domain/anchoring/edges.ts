import { backToText, tidyImage } from '../comparison/back-to-text'
import type { Side } from '../comparison/comparison'
import { endsToken, isSpace, isWordUnit, startsToken, tokenAfter } from '../comparison/tokens'
import { foldedText } from '../text/fold'
import { foldsAlike } from '../text/folded-words'
import type { TextRange } from '../text/range'
import type { Fit } from './fit'
import type { ClaimSpan } from './span'
import { reaches } from './thresholds'

/** What a fit gives a claim for a counterpart, with all that belongs to it at its edges; whether the folded words are the `same`. */
export function counterpartOf(
  before: Side,
  claim: TextRange,
  after: Side,
  fit: Fit,
): { units: TextRange; same: boolean } {
  const image = withReplacedEdges(before, claim, after, fit)
  const units = tidyImage(before, claim, after, image)
  return { units, same: foldsAlike(before, claim, after, units) }
}

/**
 * The image of a claim with the words that replaced its first or last ones: they have nothing in common with those, and
 * stand where those stood, between the rest of the claim and its old neighbour.
 */
function withReplacedEdges(before: Side, claim: TextRange, after: Side, fit: Fit): TextRange {
  const { image, core, room } = fit
  let { start, end } = room
  while (start < image.start && isSpace(after.units[start])) start++
  while (end > image.end && isSpace(after.units[end - 1])) end--
  const head = { gone: { start: claim.start, end: core.start }, come: { start, end: image.start } }
  const tail = { gone: { start: core.end, end: claim.end }, come: { start: image.end, end } }
  return {
    start: isReplaced(head) && startsToken(after.tokens, start) ? start : image.start,
    end: isReplaced(tail) && endsToken(after.tokens, end) ? end : image.end,
  }

  function isReplaced({ gone, come }: { gone: TextRange; come: TextRange }): boolean {
    const { times, more } = reaches.replacement
    if (come.end - come.start > times * (gone.end - gone.start) + more) return false
    const words = foldedText(after.units, come.start, come.end)
    return (
      hasWord.test(foldedText(before.units, gone.start, gone.end)) &&
      hasWord.test(words) &&
      !endsSentence.test(words)
    )
  }
}

/**
 * The image of a quote with as many words more on either side as the quote has in front of its first word, or behind its last one,
 * that the image begins or ends with: words that replaced those, for the image has only what the two have in common. Not
 * beyond a mark, nor over what stood beside the quote before.
 */
export function withLostEdges(quote: Side, claim: ClaimSpan, text: Side, image: TextRange): TextRange {
  const first = tokenAfter(text.tokens, image.start)
  const last = tokenAfter(text.tokens, image.end - 1)
  const { firstToken, lastToken } = claim
  const head = lostBefore(quote, text, { from: firstToken, beyond: firstToken - 1, found: first, step: 1 })
  const tail = lostBefore(quote, text, { from: lastToken - 1, beyond: lastToken, found: last, step: -1 })
  return {
    start: head > 0 ? (text.tokens.starts[first - head] ?? image.start) : image.start,
    end: tail > 0 ? (text.tokens.ends[last + tail] ?? image.end) : image.end,
  }
}

type Edge = { from: number; beyond: number; found: number; step: 1 | -1 }

function lostBefore(quote: Side, text: Side, { from, beyond, found, step }: Edge): number {
  let lost = 0
  for (let at = from; quote.tokens.ids[at] !== text.tokens.ids[found]; at += step) {
    if (quote.tokens.ids[at] === undefined) return 0
    // A mark that is gone was no word.
    if (isWordUnit(quote.units[quote.tokens.starts[at] ?? -1] ?? 0)) lost++
    if (lost > reaches.lostWords) return 0
  }
  for (let word = 1; word <= lost; word++) {
    const at = found - word * step
    const inner = at + step
    const [left, right] = step === 1 ? [at, inner] : [inner, at]
    const between = foldedText(text.units, text.tokens.starts[left] ?? 0, text.tokens.starts[right] ?? 0)
    const isWord = isWordUnit(text.units[text.tokens.starts[at] ?? -1] ?? 0)
    if (!isWord || /\n/.test(between) || text.tokens.ids[at] === quote.tokens.ids[beyond]) return 0
  }
  return lost
}

const hasWord = /[\p{L}\p{N}]/u
/** What holds the end of a sentence is a sentence put in, not a word replaced. */
const endsSentence = /\n|[.!?؟۔。…]\s/

/** What is written where folded units stem from, with whole figures. */
export function wordsAt(side: Side, units: TextRange): string {
  const { start, end } = withWholeFigures(side.text, backToText(side, units))
  return side.text.slice(start, end)
}

/**
 * The range with all of the figure that it begins or ends with: a sign, a range or decimals put in beside it make another
 * figure of it, though its own digits are as they were.
 */
export function withWholeFigures(text: string, { start, end }: TextRange): TextRange {
  const head = startsInFigure.test(text.slice(start, start + reaches.figureEdge))
    ? text.slice(Math.max(0, start - reaches.figure), start)
    : ''
  const tail = endsInFigure.test(text.slice(start, end).slice(-reaches.figureEdge))
    ? text.slice(end, end + reaches.figure)
    : ''
  return {
    start: start - (figureBefore.exec(head)?.[0].length ?? 0),
    end: end + (figureAfter.exec(tail)?.[0].length ?? 0),
  }
}

const startsInFigure = /^\p{Sc}?\p{Nd}/u
const endsInFigure = /\p{Nd}$/u

// A hyphen after a letter belongs to a name (COVID-19); white space and a mark after a figure end it.
const figureBefore = /(?<![\p{L}\p{M}\p{Nd}])[-+−–±]?\p{Sc}?(?:\p{Nd}+[%٪]?[.,٫٬،:/'’–—−-])*\p{Nd}*$/u
const figureAfter = /^(?:[%٪]?[.,٫٬،:/'’–—−-]\p{Nd}+)*(?:\s?[%٪‰؉°]|\p{Sc})?/u
