/** A place where a line may end without a sign that it did: whoever copies the word past it gets it whole. */
export const wordBreak = { kind: 'break' }

/**
 * Words with a place to break in each that has room on no line, and in no run of spaces as long. Typst would set it beyond the edge
 * of the paper; and of 65,535 bytes in one line its writer of PDFs ends the process. Marks stay with their letter, unless there are
 * more of them than anybody reads.
 */
export function withBreaks(words: string): (string | typeof wordBreak)[] {
  if (words === '') return []
  if (!tooLong.test(words)) return [words]
  return words.split(runs).flatMap((run, at) => {
    // Every second one is too long for a line.
    if (at % 2 === 0) return run === '' ? [] : [run]
    const pieces = run
      .split(kept)
      .flatMap((part) => (tooLong.test(part) ? (part.match(piece) ?? []) : [part]))
    return pieces.flatMap((each, place) => (place === 0 ? [each] : [wordBreak, each]))
  })
}

const tooLong = /[^ ]{101}| {101}/u
const runs = /([^ ]{101,}| {101,})/u
/** Behind a space that keeps words together: where there are only such, a line ends there rather than within a word. */
const kept = /(?<=[\u00A0\u2007\u202F])/u
/** Some thirty letters with their marks; a joiner takes what it joins along. */
const piece = /(?:.(?:\p{M}|\u200D.?){0,20}){1,30}/gsu
