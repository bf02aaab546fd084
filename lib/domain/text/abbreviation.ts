import { namesInWaw } from './arabic-names'
import {
  beforeName,
  beforeNumber,
  inMidSentence,
  months,
  partOfName,
  sentenceOpeners,
  surelyOpeners,
  timeZones,
  weekdays,
} from './english-abbreviations'

/**
 * Whether a sentence that seems to end just before `start` goes on there, because what ends is an abbreviation. Looks at a
 * few words on either side. Where an English abbreviation can end a sentence as well ("in the U.S."), the next word decides:
 * one that mostly opens a sentence does so here.
 */
export function goesOnAfterAbbreviation(text: string, start: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - reach), start), text.slice(start, start + reach)]
  if (arabicLabel.test(before)) return arabicPart.test(after)
  if (arabicAbbreviation.test(before) || timeAtFirst.test(before)) return true
  if (arabicEra.test(before) && /^م\./.test(after)) return true
  if (arabicPage.test(before) && /^\p{Nd}/u.test(after)) return true
  if (arabicTime.test(before)) return arabicWhen.test(after)
  if (arabicInitials.test(before)) return true
  if (arabicInitial.test(before) && (!arabicOpener.test(after) || namesInWaw.has(firstWord(after))))
    return true
  if (arabicSayer.test(before) && arabicSaid.test(after)) return true
  if (arabicLetters.test(before) && /^\p{Nd}/u.test(after)) return true
  const abbreviation = latinAbbreviation.exec(before)?.groups?.letters
  if (abbreviation === undefined) return false
  return goesOn(inUsualCase(abbreviation), nextWord(after))
}

const reach = 40

// After a number م is an era or a unit and ص the morning, and may end a sentence. A letter that the next one follows at once is one
// of several. Digits are of the script as well.
const arabicAbbreviation =
  /(?:(?:^|[\s("«])[وبل]?(?:[دأجطهـ]|هـ|أ\.\s?د|ق\.\s?م)\.\s*|(?<!\p{Nd}\s?)(?:^|[\s("«])(?:و?م|[وبل]?ص)\.\s*|(?:^|[\s("«.])(?![م\p{Nd}])\p{Script=Arabic}\.)$/u

/** Before Christ (`300 ق. م.`), of which the first letter ends nothing. */
const arabicEra = /\p{Nd}\s?ق\.\s+$/u
/** A page, behind the number of a volume (`ج. 2 ص. 15`). */
const arabicPage = /\p{Nd}\s?ص\.\s*$/u
/** A time of day goes on with its day or its zone, as it does in English. */
const arabicTime = /\p{Nd}\s?[صم]\.\s+$/u
const arabicWhen =
  /^(?:\(?بتوقيت|يوم\s|ال(?:[إا]ثنين|ثلاثاء|[أا]ربعاء|خميس|جمعة|سبت|[أا]حد)(?![\p{L}\p{M}]))/u

/**
 * Of a name (`جورج و. بوش`, `ع. ك.`). A letter alone may be that of a group or an answer, too: then the next word mostly is one
 * that opens a sentence.
 */
const arabicInitial = /(?<![\p{L}\p{M}.]|\p{Nd}\s?)(?!\p{Nd})\p{Script=Arabic}\.\s+$/u
const arabicOpener =
  /^["'“”‘’«»(]*(?:و\p{L}{2,}|(?:ثم|لكن|لكنه\p{L}?|أما|كما|بل|إذ|فقد|لقد|قد)(?![\p{L}\p{M}]))/u
const arabicInitials = /(?<![\p{L}\p{M}.])(?!\p{Nd})\p{Script=Arabic}\.\s+(?!\p{Nd})\p{Script=Arabic}\.\s*$/u
/** Letters that are written together (`ص.ب.`) may end a sentence, but before a number. */
const arabicLetters = /(?:\p{Script=Arabic}\.){2}\s*$/u

/** An agency goes on with what it says (`قالت أ.ف.ب. إن`). */
const arabicSayer =
  /(?<![\p{L}\p{M}])[وف]?(?:قال|ذكر|أعلن|أكد|أفاد|نقل|أوضح|أضاف|كشف|زعم)ت?\s+(?:وكالة\s+)?(?:\p{Script=Arabic}\.){2,}\s*$/u
const arabicSaid = /^[إأا]نّ?(?:ه|ها|هم)?(?![\p{L}\p{M}])/u
/** The letter of one of several is no abbreviation, though أ stands for a teacher and ج for a volume: `الفريق ج. ثم مضى.` */
const arabicLabel =
  /(?<![\p{L}\p{M}])[وبلف]?(?:ال|لل)?(?:فريق|فئة|مجموعة|خيار|ملحق|قسم|بند|فقرة|نقطة|جدول|شكل|فيتامين|التهاب الكبد)\s+(?!\p{Nd})\p{Script=Arabic}\.\s+$/u
const arabicPart = /^(?:من|في|و\p{Script=Arabic}\.)(?![\p{L}\p{M}])/u

const firstWord = (after: string) => /^[\p{L}\p{M}]*/u.exec(after)?.[0] ?? ''

const latinAbbreviation = /(?<![\p{L}\p{M}\p{N}.&])(?<letters>[A-Za-z]{1,8}(?:\.[A-Za-z]{1,8})*)\.\s*$/u

/** What comes after an abbreviation: the signs before its first word, the word itself and what follows it. */
type Next = { opening: string; word: string; rest: string; startsWithDigit: boolean }

function nextWord(after: string): Next {
  const {
    opening = '',
    word = '',
    rest = '',
  } = /^(?<opening>["'“”‘’„«»([]*)(?<word>[\p{L}\p{M}]*)(?<rest>.*)$/su.exec(after)?.groups ?? {}
  return { opening, word, rest, startsWithDigit: word === '' && /^[#$€£]?\p{Nd}/u.test(rest) }
}

function goesOn(abbreviation: string, next: Next): boolean {
  if (inMidSentence.has(abbreviation)) return true
  if (beforeName.has(abbreviation)) return !opens(next, surelyOpeners)
  if (times.test(abbreviation)) return saysWhen(next)
  if (beforeNumber.has(abbreviation)) return next.startsWithDigit || /^[IVXLC]{2,}$/.test(next.word)
  if (months.has(abbreviation)) return next.startsWithDigit
  if (weekdays.has(abbreviation)) return next.startsWithDigit || months.has(inUsualCase(next.word))
  if (abbreviation === 'al') return next.opening.endsWith('(') || next.startsWithDigit
  if (initials.test(abbreviation)) return !isQuoted(next) && !opens(next, sentenceOpeners)
  if (partOfName.has(abbreviation) && /^\p{Lu}/u.test(next.word))
    return !isQuoted(next) && !opens(next, sentenceOpeners)
  return false
}

/** A sentence of nothing but a time has only begun. */
const timeAtFirst =
  /(?:^|[.!?…]["'”’)]*\s+)(?:At|By|Around|About|Until|Before|After|Since|From)\s+[\d:.]+\s?[ap]\.m\.\s*$/i

const times = /^[ap]\.m$/i
/** Of a name (`J. K.`), a country or a degree (`U.S.`, `Ph.D.`). */
const initials = /^(?:[A-Z]|(?:[A-Z]\.)+[A-Z]|Ph\.D|[BM]\.Sc|Ed\.D)$/

/** What a full stop follows is an abbreviation or an initial itself, whichever word it would be. */
function opens({ word, rest }: Next, openers: ReadonlySet<string>): boolean {
  return openers.has(inUsualCase(word)) && !rest.startsWith('.')
}

function isQuoted({ opening }: Next): boolean {
  return /["'“”‘’„«»]/.test(opening)
}

/** A time of day goes on with its day, date or zone. */
function saysWhen({ word, rest, startsWithDigit }: Next): boolean {
  const name = inUsualCase(word)
  return (
    startsWithDigit ||
    weekdays.has(name) ||
    months.has(name) ||
    timeZones.has(word) ||
    /^\s+(?:(?:Standard|Daylight|Mean|Summer)\s+)?Time\b/i.test(rest)
  )
}

/** A word as it is written where not all of it stands in capitals. */
function inUsualCase(word: string): string {
  if (word.length < 2 || word.includes('.') || word !== word.toUpperCase()) return word
  return word.charAt(0) + word.slice(1).toLowerCase()
}
