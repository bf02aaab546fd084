import type { TextRange } from './range'

/**
 * Whether the unseen character at a place of `text` is one that the word around it is spelt with, where it has its
 * effect: a joiner between letters that would join, or behind a virama; a selector behind an ideograph, a sign or a
 * Mongolian letter. The rules for joiners are those of RFC 5892 (appendices A.1 and A.2), made narrower at the edges of
 * words, where a joiner may hide, and wider for what Indic scripts are written with.
 */
export function isSpelling(text: string, { start, end }: TextRange): boolean {
  spelling.lastIndex = start
  return spelling.test(text) && spelling.lastIndex === end
}

/**
 * A ZWNJ between two letters that would join, and a ZWJ beside a letter that stands alone (the abbreviation ه‍): at the
 * end of a word it would change how the word looks, too, but that is how words are made to pass for others.
 */
function cursiveSpelling(): string[] {
  // ArabicShaping.txt of Unicode: joining types R and U of the Arabic script; all its other letters join on both sides.
  const joinBackwardsOnly = String.raw`\u0622-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0\u06C3-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5\u06EE\u06EF\u0759-\u075B\u076B\u076C\u0771\u0773\u0774\u0778\u0779\u0870-\u0882\u088E\u08AA-\u08AC\u08AE\u08B1\u08B2\u08B9`
  const joinNowhere = String.raw`\u0621\u0674\u0887\u08AD`
  const letter = String.raw`(?=\p{L})[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mandaic}\p{Script=Adlam}]`
  const joinsOnwards = `(?![${joinBackwardsOnly}${joinNowhere}])${letter}`
  const joinsBackwards = `(?![${joinNowhere}])${letter}`
  const marks = String.raw`\p{M}{0,8}`
  const alone = String.raw`[\p{L}\p{M}\u200C\u200D]`
  return [
    String.raw`(?<=${joinsOnwards}${marks})\u200C(?=${joinsBackwards})`,
    String.raw`(?<=(?<!${alone})\u200D?${joinsOnwards}${marks})\u200D(?!${alone})`,
    String.raw`(?<!${alone})\u200D(?=${joinsBackwards}${marks}\u200D?(?!${alone}))`,
  ]
}

/** A joiner behind a virama or before one, and a ZWNJ that keeps a vowel sign from melting into its consonant. */
function indicSpelling(): string[] {
  const indic = [
    ...['Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam'],
    ...['Sinhala', 'Khmer', 'Myanmar', 'Javanese', 'Balinese', 'Tibetan', 'Chakma', 'Meetei_Mayek', 'Newa'],
  ]
    .map((script) => `\\p{Script=${script}}`)
    .join('')
  // Canonical combining class 9 in the scripts above.
  const viramas = String.raw`\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D3B\u0D3C\u0D4D\u0DCA\u0F84\u1039\u103A\u17D2\u1B44\uA9C0\uAAF6\uABED\u{11133}\u{11134}\u{11442}`
  const consonant = String.raw`(?=\p{L})[${indic}]\p{M}?`
  return [
    String.raw`(?<=${consonant}[${viramas}])[\u200C\u200D](?![\u200C\u200D])`,
    String.raw`(?<=${consonant})\u200D(?=[${viramas}](?=\p{L})[${indic}])`,
    String.raw`(?<=${consonant})\u200C(?=(?=\p{M})[${indic}])`,
  ]
}

/** Selectors and joiners at a Mongolian letter, and the separator before the last vowel of a word. */
function mongolianSpelling(): string[] {
  const letter = String.raw`(?=\p{L})\p{Script=Mongolian}`
  return [
    String.raw`(?<=${letter})(?:[\u180B-\u180D\u180F]|[\u200C\u200D](?![\u200C\u200D]))`,
    String.raw`(?<=${letter}[\u180B-\u180D\u180F]?)\u180E(?=${letter})`,
    String.raw`(?<![\p{L}\p{M}\u200C\u200D])\u200D(?=${letter})`,
  ]
}

/** One selector behind a character that has registered variants: ideographs, some signs, some letters. */
function selectedForms(): string[] {
  const one = String.raw`(?![\uFE00-\uFE0F\u{E0100}-\u{E01EF}])`
  return [
    String.raw`(?<=\p{Script=Han})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]${one}`,
    String.raw`(?<=[0\p{Sm}\u3001\u3002\uFF01-\uFF1F\p{Script=Myanmar}\p{Script=Phags_Pa}\p{Script=Manichaean}])[\uFE00\uFE01]${one}`,
  ]
}

// Tried at one place at a time: what looks back would cost too much at every character of a long text.
const spelling = new RegExp(
  [
    ...cursiveSpelling(),
    ...indicSpelling(),
    ...mongolianSpelling(),
    ...selectedForms(),
    String.raw`(?<=[\u2801-\u28FF])\u2800(?=[\u2801-\u28FF])`,
  ].join('|'),
  'uy',
)
