import { plainMark } from './punctuation'
import { isUnseen, plainSpelling, spelledOut } from './spelling'
import { fathatan, isSounding, isVocalisation, type Marks, noMarks, withMark } from './vocalisation'

/** What two texts are compared by: a letter, a digit, a mark of punctuation, or any white space as one. */
export type Sign = {
  kind: 'letter' | 'digit' | 'punctuation' | 'space'
  /** The same for all ways to write it. */
  plain: string
  /** As `plain`, but one quote, dash or comma is not another: what counts inside a number. */
  exact: string
  marks: Marks
  word: { isMarked: boolean }
  /** As it was written, and what stood on it or beside it unseen. */
  written: string
  beside: string
}

/** A text as signs. White space at its edges is in none, nor is what stands beside punctuation and no figure. */
export function signsOf(text: string): Sign[] {
  const signs: Sign[] = []
  let last: Sign | undefined
  for (const stroke of boundedMarks(text).normalize('NFD').match(strokes) ?? []) {
    let written = stroke
    for (const part of partsOf(stroke, last)) {
      const { kind, plain, exact } = part
      if (kind === 'mark') putMark(signs, exact)
      if (kind === 'mark' || kind === 'unseen') {
        if (last) last.beside += written
      } else if (last?.kind === 'space' && kind === 'space') last.written += written
      else {
        last = { kind, plain, exact, marks: noMarks, word: wordOf(last, part), written, beside: '' }
        signs.push(last)
      }
      written = ''
    }
  }
  return withoutIdleSpace(signs)
}

/** A letter with the first marks on it, more than any word has: to put a hundred thousand in order takes minutes. */
function boundedMarks(text: string): string {
  return text.replace(tooManyMarks, '$1')
}

const tooManyMarks = /(\p{M}{30})\p{M}+/gu

/** Whether a sign is part of a number or what gives it its measure. */
export function isFigure(sign: Sign | undefined): boolean {
  return sign !== undefined && (sign.kind === 'digit' || /^[%‰‱°\p{Sc}]$/u.test(sign.plain))
}

/** Three dots and two hyphens are one stroke of the pen. */
const strokes = /\.{3}|-{2,3}|[\s\S]/gu

/** What a stroke is made of: one sign, or several in a ligature, and marks and unseen characters, which make none. */
type SignPart = { kind: Sign['kind'] | 'mark' | 'unseen'; plain: string; exact: string }

// Learnt once for each character: bounded by Unicode.
const known = new Map<string, SignPart[]>()

function partsOf(stroke: string, last: Sign | undefined): SignPart[] {
  if (stroke === tatweel && last?.kind !== 'letter' && last?.kind !== 'digit') return [stroke].map(strokeFor)
  const parts =
    known.get(stroke) ??
    (/^(\.{3}|…|--)/.test(stroke) ? [stroke] : Array.from(spelledOut(stroke))).map(partFor)
  known.set(stroke, parts)
  return parts
}

/** Tatweel that lengthens no letter is drawn, and read, as a dash. */
const strokeFor = (exact: string): SignPart => ({ kind: 'punctuation', plain: plainMark('-'), exact })
const tatweel = 'ـ'

function partFor(part: string): SignPart {
  if (isVocalisation(part)) return { kind: 'mark', plain: '', exact: part }
  if (isUnseen(part)) return { kind: 'unseen', plain: '', exact: part }
  const exact = plainSpelling(part)
  const kind = kindOf(exact)
  return { kind, plain: kind === 'space' ? ' ' : plainMark(exact), exact }
}

function kindOf(character: string): Sign['kind'] {
  if (/^\s/.test(character)) return 'space'
  if (/^\p{N}/u.test(character)) return 'digit'
  return /^[\p{P}´`−]/u.test(character) ? 'punctuation' : 'letter'
}

const isInWord = (kind: SignPart['kind'] | undefined) => kind === 'letter' || kind === 'digit'

const wordOf = (last: Sign | undefined, { kind }: SignPart): Sign['word'] =>
  last && isInWord(kind) && isInWord(last.kind) ? last.word : { isMarked: false }

/** On the last letter; a fathatan that was set on its alef belongs to the letter before (أيضاً is أيضًا). */
function putMark(signs: Sign[], mark: string): void {
  const [before, last] = [signs.at(-2), signs.at(-1)]
  if (!last || !isSounding(mark)) return
  last.word.isMarked = true
  const isOnAlef = mark === fathatan && /^[اى]$/.test(last.plain) && before?.word === last.word
  const bearer = isOnAlef ? before : last
  bearer.marks = withMark(bearer.marks, mark)
}

/** Without the space beside punctuation, unless a figure is near: its sign is its own, and a space may group its digits. */
function withoutIdleSpace(signs: Sign[]): Sign[] {
  return signs.filter((sign, at) => {
    if (sign.kind !== 'space') return true
    const [before, after] = [signs[at - 1], signs[at + 1]]
    if (!before || !after) return false
    const mark = [before, after].find(({ kind }) => kind === 'punctuation')
    if (!mark || isFigure(before) || isFigure(after)) return true
    if (before.kind === 'punctuation' && isFigure(signs[at - 2])) return true
    if (after.kind === 'punctuation' && isFigure(signs[at + 2])) return true
    mark.written += sign.written
    return false
  })
}
