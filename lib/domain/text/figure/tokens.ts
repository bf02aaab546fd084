import { digitValue } from '../digits'
import { foldForSearch } from '../fold'

/** A number in digits, a word or a sign, as far as figures are read from it. */
export type Token = {
  kind: 'number' | 'word' | 'sign'
  /** As it is written, but for unseen characters, with digits in ASCII. */
  text: string
  /** However it is spelled: without vowel marks, hamza forms and capitals. */
  plain: string
  /** Nothing stands between it and the one before. */
  touches: boolean
}

/** The words, numbers and signs of a text. What only looks like a number (dates, times, addresses) is one sign, `□`. */
export function tokensOf(words: string): Token[] {
  const text = withoutLookalikes(inAsciiDigits(words))
  let end = 0
  return Array.from(text.matchAll(token), ({ 0: written, index }) => {
    const touches = index === end && index > 0
    end = index + written.length
    const kind = /^\d/.test(written) ? 'number' : /^\p{L}/u.test(written) ? 'word' : 'sign'
    return { kind, text: written, plain: kind === 'word' ? foldForSearch(written) : written, touches }
  })
}

function inAsciiDigits(words: string): string {
  return words
    .replace(/[\p{Bidi_Control}\u0640\u200B\uFEFF]/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)))
}

function withoutLookalikes(text: string): string {
  return text.replace(lookalike, ' □ ')
}

const lookalike = new RegExp(
  [
    String.raw`(?:https?://|www\.)\S+|\S+@\S+`,
    // Dates and times of day.
    String.raw`(?<!\d)\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?![\d%٪])`,
    String.raw`(?<!\d)\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)`,
    String.raw`\d{1,2}:\d{2}(?::\d{2})?`,
    // Versions, telephone numbers, and what is numbered with a slash or a mark.
    String.raw`(?<!\d)\d{1,2}(?:\.\d{1,2}){2,}(?!\d)`,
    String.raw`\+\d[\d \-()]{6,}\d`,
    String.raw`\d+/\d+(?:/\d+)*`,
    String.raw`[#№§]\s?\d+`,
    // Numbers of a list.
    String.raw`(?<=^\s*)\d{1,3}[.)](?=\s)|(?<=^\s*)\(\d{1,3}\)`,
  ].join('|'),
  'gu',
)

const token =
  /(?:k?m|كم|م)[23](?![\p{L}\p{N}])|\d+(?:[.,٫٬،'’]\d+|[\u00A0\u202F\u2009]\d{3}(?!\d))*|\p{L}[\p{L}\p{M}]*[²³]?|\S/gu
