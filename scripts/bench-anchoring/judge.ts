import type { Claim, Range } from './cases'

/** Where a tool put a claim; null when it says that it does not know. */
export type Answer = Range | null
export type Outcome = 'right' | 'wrong' | 'said so'

/**
 * Right is a range whose ends are those of the claim, give or take what was edited at the very end: the same words at
 * either edge, or three characters. Anything else that is placed is silently wrong, and so is a deleted claim placed.
 */
export function judge(text: string, { after: truth }: Claim, answer: Answer): Outcome {
  if (!answer) return truth ? 'said so' : 'right'
  if (!truth) return 'wrong'
  const there = toWords(text, truth)
  const here = toWords(text, answer)
  const startsRight = here.start === there.start || Math.abs(answer.start - truth.start) <= 3
  const endsRight = here.end === there.end || Math.abs(answer.end - truth.end) <= 3
  return startsRight && endsRight && answer.start < truth.end && truth.start < answer.end ? 'right' : 'wrong'
}

function toWords(text: string, { start, end }: Range): Range {
  const isWord = (at: number) => /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at))
  let [from, to] = [start, end]
  while (from < to && !isWord(from)) from++
  while (to > from && !isWord(to - 1)) to--
  while (from > 0 && isWord(from - 1)) from--
  while (to < text.length && isWord(to)) to++
  return { start: from, end: to }
}
