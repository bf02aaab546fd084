import type { Side } from '../comparison/comparison'
import { endsToken, isSpace, startsToken } from '../comparison/tokens'
import { foldedText } from '../text/fold'
import type { TextRange } from '../text/range'
import type { Fit } from './fit'

/**
 * The image of a claim with the words that replaced its first or last ones: they have nothing in common with those, and
 * stand where those stood, between the rest of the claim and its old neighbour.
 */
export function withReplacedEdges(before: Side, claim: TextRange, after: Side, fit: Fit): TextRange {
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
    if (come.end - come.start > 2 * (gone.end - gone.start) + 16) return false
    const words = foldedText(after.units, come.start, come.end)
    return (
      hasWord.test(foldedText(before.units, gone.start, gone.end)) &&
      hasWord.test(words) &&
      !endsSentence.test(words)
    )
  }
}

const hasWord = /[\p{L}\p{N}]/u
/** What holds the end of a sentence is a sentence put in, not a word replaced. */
const endsSentence = /\n|[.!?؟۔。…]\s/
