import { foldForComparison } from '../text/fold'
import type { TextRange } from '../text/range'
import { denialNeeds } from './thresholds'

/**
 * Whether words that are the same stand under another denial: `never`, `لم` or the like was put in or left out right beside them.
 * What is said is then the opposite, though none of the words themselves is another. Where all that stands beside them is new,
 * it says nothing of what they said.
 */
export function isDenialOther(before: string, was: TextRange, after: string, is: TextRange): boolean {
  const [sidesWere, sidesAre] = [sidesOf(before, was), sidesOf(after, is)]
  return sidesWere.some((words, side) => isTurned(words, sidesAre[side] ?? []))
}

function isTurned(were: string[], are: string[]): boolean {
  const denials = [were, are].map((words) => words.filter(isDenial).join(' '))
  if (denials[0] === denials[1]) return false
  const denied = denials[1] === '' ? were : are
  const others = denied.filter((word) => !isDenial(word))
  return others.length < 2 || others.some((word) => (denied === are ? were : are).includes(word))
}

/** Whether a folded word denies something by itself. */
export function isDenial(word: string): boolean {
  return denial.test(word)
}

/** The few words in front of a range and behind it, as far as no mark stands between. */
function sidesOf(text: string, { start, end }: TextRange): [string[], string[]] {
  const { reach, wordsInFront, wordsBehind } = denialNeeds
  const front = mark.test(text.charAt(start)) ? '' : text.slice(Math.max(0, start - reach), start)
  const behind = mark.test(text.charAt(end - 1)) ? '' : text.slice(end, end + reach)
  return [
    wordsOf(front.split(mark).at(-1) ?? '').slice(-wordsInFront),
    wordsOf(behind.split(mark)[0] ?? '').slice(0, wordsBehind),
  ]
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
