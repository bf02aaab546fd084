import { foldForComparison } from '../text/fold'
import type { TextRange } from '../text/range'
import { denialNeeds } from './thresholds'

/**
 * Whether words that are the same stand under another denial: `never`, `لم` or the like was put in or left out right beside them.
 * What is said is then the opposite, though none of the words themselves is another. Where all that stands beside them is new,
 * it says nothing of what they said. `isCut`: of `before` no more is known than so much around the words, mostly cut in mid-word.
 */
export function isDenialOther(
  before: string,
  was: TextRange,
  after: string,
  is: TextRange,
  isCut = false,
): boolean {
  const [sidesWere, sidesAre] = [sidesOf(before, was, isCut), sidesOf(after, is, false)]
  const nears = [denialNeeds.wordsInFront, denialNeeds.wordsBehind]
  return nears.some((near, side) => {
    const [were, are] = [sidesWere[side] ?? [], sidesAre[side] ?? []]
    const isPutIn = hasMore(are.slice(0, isCut ? Math.min(near, were.length) : near), were)
    if (!isPutIn && !hasMore(were.slice(0, near), are)) return false
    const [denied, other] = isPutIn ? [are, were] : [were, are]
    const others = denied.slice(0, near).filter((word) => !isDenial(word))
    return others.length < 2 || others.some((word) => other.includes(word))
  })
}

/** Whether some words deny what others, of which there may be more, do not. */
function hasMore(words: string[], others: string[]): boolean {
  const left = others.filter(isDenial)
  return words.filter(isDenial).some((word) => {
    const at = left.indexOf(word)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}

/** Whether a folded word denies something by itself. */
export function isDenial(word: string): boolean {
  return denial.test(word)
}

/** The words in front of a range and behind it, the nearest first, as far as no mark stands between. */
function sidesOf(text: string, { start, end }: TextRange, isCut: boolean): [string[], string[]] {
  const { reach } = denialNeeds
  const front = mark.test(text.charAt(start)) ? '' : text.slice(Math.max(0, start - reach), start)
  const behind = mark.test(text.charAt(end - 1)) ? '' : text.slice(end, end + reach)
  const [before, after] = [front.split(mark).at(-1) ?? '', behind.split(mark)[0] ?? '']
  const [inFront, there] = [wordsOf(before).reverse(), wordsOf(after)]
  if (isCut && before.length === start && /^\S/u.test(before)) inFront.pop()
  if (isCut && after.length === text.length - end && /\S$/u.test(after)) there.pop()
  return [inFront, there]
}

const mark = /[\n.!?؟…۔،,;:؛«»“”"()[\]–—]/u
const wordsOf = (text: string) => foldForComparison(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** In the languages that articles come in, with what Arabic writes in one word with them; the `t` is that of `didn't`. */
const denial = new RegExp(
  `^(?:${[
    '(?:[وف]|ال)?(?:[بل])?(?:لا|لم|لن|ليس\\p{L}*|لست\\p{L}*|لسن\\p{L}*|غير|دون|عدم|ما|كلا)',
    'نه|نیست\\p{L}*|بدون|نہیں|مت',
    'not|no|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|cant|dont|didnt|hardly|t',
    'ne|pas|sans|non|jamais|aucun\\p{L}*|nicht|kein\\p{L}*|ohne|nie|sin|nunca|senza|mai|não|sem|niet|geen|zonder|değil|yok',
    'не|нет|без|ни|никогда|ні|לא|אין|בלי|אל|[不没沒未非无無別别]',
  ].join('|')})$`,
  'iu',
)
