/** How a letter is to be sounded, as far as it was marked: empty where it was not. */
export type Marks = {
  /** The vowels, tanwin or sukun on it, each once, in one order. */
  vowel: string
  /** Which of two consonants it is: shin or sin. */
  dot: string
  /** Whether it bears a shadda or a dagesh. */
  doubled: boolean
}

export const noMarks: Marks = { vowel: '', dot: '', doubled: false }

/**
 * Whether a character is a mark on a letter, in Arabic or Hebrew, that a text may leave out: the hamza and madda above and
 * below are among them, for NFD sets them apart from their carrier.
 */
export function isVocalisation(character: string): boolean {
  return marks.test(character)
}

/** Whether it says how a letter sounds; a sign of recitation, an accent or a hamza does not. */
export function isSounding(mark: string): boolean {
  return mark in vowels || doublings.includes(mark) || dots.includes(mark)
}

export function withMark(on: Marks, mark: string): Marks {
  if (doublings.includes(mark)) return { ...on, doubled: true }
  if (dots.includes(mark)) return { ...on, dot: mark }
  const vowel = vowels[mark]
  return vowel ? { ...on, vowel: [...new Set([...on.vowel, vowel])].sort().join('') } : on
}

/**
 * Whether marks on the same letter of two texts cannot both be right. A vowel that is missing says nothing; a doubling that
 * is missing does, where the word bears marks otherwise.
 */
export function contradict(one: Marks, other: Marks, isMarked: { one: boolean; other: boolean }): boolean {
  const isAnother = (here: string, there: string) => here !== '' && there !== '' && here !== there
  if (isAnother(one.vowel, other.vowel) || isAnother(one.dot, other.dot)) return true
  return one.doubled !== other.doubled && (one.doubled ? isMarked.other : isMarked.one)
}

const marks =
  /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u08CA-\u08E1\u08E3-\u08FF]/

export const fathatan = '\u064B'
const doublings = ['\u0651', '\u05BC']
const dots = ['\u05C1', '\u05C2']

const hebrew = ['\u05B0', '\u05B1', '\u05B2', '\u05B3', '\u05B4', '\u05B5', '\u05B6', '\u05B7', '\u05B8']
const arabic = ['\u064C', '\u064D', '\u064E', '\u064F', '\u0650', '\u0652', '\u0656', '\u065A', '\u065B']

/** What each mark sounds as. A dagger alef is a long fatha, which many texts do not tell from a short one. */
const vowels: Record<string, string> = {
  ...Object.fromEntries([fathatan, ...arabic, ...hebrew, '\u05B9', '\u05BB'].map((mark) => [mark, mark])),
  ...{ '\u08F0': fathatan, '\u08F1': '\u064C', '\u08F2': '\u064D' },
  ...{ '\u0618': '\u064E', '\u0670': '\u064E', '\u0619': '\u064F', '\u0657': '\u064F', '\u061A': '\u0650' },
  ...{ '\u06E1': '\u0652', '\u05BA': '\u05B9', '\u05C7': '\u05B8' },
}
