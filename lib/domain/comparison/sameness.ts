import { isHyphen } from '../text/punctuation'
import { isFigure, type Sign, signsOf } from '../text/signs'
import { contradict } from '../text/vocalisation'

/** What tells two spellings of the same words apart. */
export const spellingDifferences = ['spelling', 'punctuation', 'both'] as const
export type SpellingDifference = (typeof spellingDifferences)[number]

/** Whether two stretches of text say the same words, in three grades. */
export type Sameness =
  | { grade: 'same-letters' }
  | { grade: 'same-words'; differs: SpellingDifference }
  | { grade: 'other-words' }

/**
 * The one rule by which words are the same: for what became of a claim in a new revision, for what an approval and a waiting
 * proposal are bound to, for words a person chooses. Not transitive: both كَتَبَ and كُتِبَ may be spelt كتب, and are other words.
 *
 * Spelling: hamza forms, tatweel, presentation and compatibility forms, the script of digits, unseen marks, and Arabic and
 * Hebrew marks as far as those on both sides do not contradict each other. Punctuation: the shape of quotes, dashes,
 * ellipses, commas, and white space of any kind, or beside them. All else is another word, and so is any sign, digit or
 * separator of a number.
 */
export function compareWords(one: string, other: string): Sameness {
  if (one === other) return { grade: 'same-letters' }
  const [here, there] = [signsOf(one), signsOf(other)]
  let [spelling, punctuation] = [false, false]
  if (here.length !== there.length) return { grade: 'other-words' }
  for (const [at, sign] of here.entries()) {
    const counterpart = there[at]
    if (!counterpart || isAnother(here, there, at, sign, counterpart)) return { grade: 'other-words' }
    if (sign.beside !== counterpart.beside) spelling = true
    if (sign.written === counterpart.written) continue
    if (sign.exact === counterpart.exact && sign.kind !== 'space' && !isSpaced(sign, counterpart))
      spelling = true
    else punctuation = true
  }
  if (!spelling && !punctuation) return { grade: 'same-letters' }
  return { grade: 'same-words', differs: punctuation ? (spelling ? 'both' : 'punctuation') : 'spelling' }
}

/** What alone differs between two spellings of the same words; null when nothing does, or the words do. */
export function differenceInSpelling(one: string, other: string): SpellingDifference | null {
  const sameness = compareWords(one, other)
  return sameness.grade === 'same-words' ? sameness.differs : null
}

/** Whether they are the same words, be it in another spelling. */
export function saysTheSame(one: string, other: string): boolean {
  return compareWords(one, other).grade !== 'other-words'
}

function isAnother(here: Sign[], there: Sign[], at: number, one: Sign, other: Sign): boolean {
  if (one.plain !== other.plain) return true
  if (one.exact !== other.exact && isInNumber(here, there, at)) return true
  if (one.written !== other.written && isOfScript(one, other, here[at - 1], there[at - 1])) return true
  if (one.beside !== other.beside && one.kind === 'digit' && here[at + 1]?.kind === 'digit') return true
  const isMarked = { one: one.word.isMarked, other: other.word.isMarked }
  return contradict(one.marks, other.marks, isMarked)
}

/** Whether one is the separator of a script's own digits, and its digits are those of the other: ١٫٥ is 1.5, and not ١.٥. */
function isOfScript(
  one: Sign,
  other: Sign,
  before: Sign | undefined,
  beforeOther: Sign | undefined,
): boolean {
  const isOwn = arabicSeparator.test(one.written) || arabicSeparator.test(other.written)
  return isOwn && before?.kind === 'digit' && before.written === beforeOther?.written
}

const arabicSeparator = /^[٫٬]/

/**
 * Whether a mark of punctuation is part of a number: between figures, a dash or an ellipsis also with space around it; or a
 * dash right before one, unless it is the hyphen of a name (COVID-19).
 */
function isInNumber(here: Sign[], there: Sign[], at: number): boolean {
  const [before, sign, after] = [here[at - 1], here[at], here[at + 1]]
  if (isFigure(before) && isFigure(after)) return true
  if (sign?.plain !== '-' && sign?.plain !== '…') return false
  const isSpace = (one: Sign | undefined) => one?.kind === 'space'
  const beyond = [isSpace(before) ? here[at - 2] : before, isSpace(after) ? here[at + 2] : after]
  if (beyond.every(isFigure)) return true
  if (sign.plain === '…' || !isFigure(after?.plain === '.' ? here[at + 2] : after)) return false
  const isJoined = [here, there].every((signs) => {
    const [name, hyphen] = [signs[at - 1], signs[at]]
    return name?.kind === 'letter' && !name.beside.includes('ـ') && isHyphen(hyphen?.exact ?? '')
  })
  return !isJoined
}

const isSpaced = (...signs: Sign[]) =>
  signs.some(({ kind, written }) => kind === 'punctuation' && /\s/.test(written))
