import { isSpelling } from './joined-spelling'
import type { TextRange } from './range'
import { unseenClass } from './unseen'

/** A character that takes part in the text without being seen, under a stable short name such as `RLO`. */
export type Invisible = TextRange & { name: string }

/**
 * Characters a reader cannot see, in text order: bidi controls, zero-width and tag characters, variation selectors, soft
 * hyphens, fillers, control characters. They are shown beside the text, never removed.
 *
 * A run of tag characters or of variation selectors is one entry, for it carries one hidden message. What a word or an
 * emoji is spelt with is seen as that word or emoji and left out. Tab, line feed and carriage return are ordinary, and so
 * is the empty pattern between two others of braille.
 */
export function findInvisibles(text: string): Invisible[] {
  const found: Invisible[] = []
  for (const match of text.matchAll(invisible)) {
    const range = { start: match.index, end: match.index + match[0].length }
    if (match.groups?.emoji !== undefined || isSpelling(text, range)) continue
    found.push({ ...range, name: nameOf(match[0]) })
  }
  return found
}

// What emoji are spelt with comes first, so that it is stepped over. Of tagged flags only those that exist, for any other
// tags after a flag are a hidden message too.
const flags = String.raw`\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}`
const picture = String.raw`\p{Extended_Pictographic}(?:[\uFE0E\uFE0F](?![\uFE00-\uFE0F])|[\u{1F3FB}-\u{1F3FF}])?`
const keycap = String.raw`[0-9#*]\uFE0F\u20E3`
const invisible = new RegExp(
  [
    String.raw`(?<emoji>${flags}|${picture}(?:\u200D${picture})*|${keycap})`,
    String.raw`[\u{E0000}-\u{E00FF}]+`,
    String.raw`[\uFE00-\uFE0F\u{E0100}-\u{E0FFF}]+`,
    String.raw`(?![\t\n\r])[${unseenClass}]`,
  ].join('|'),
  'gu',
)

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0xe0100 || (code >= 0xfe00 && code <= 0xfe0f)) return 'VS'
  if (code >= 0xe0000) return 'TAG'
  if (code < 0xa0) return 'CTRL'
  return names[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

const names: Record<number, string> = {
  173: 'SHY',
  847: 'CGJ',
  1564: 'ALM',
  4447: 'FILLER',
  4448: 'FILLER',
  6068: 'FILLER',
  6069: 'FILLER',
  6155: 'FVS1',
  6156: 'FVS2',
  6157: 'FVS3',
  6158: 'MVS',
  6159: 'FVS4',
  8203: 'ZWSP',
  8204: 'ZWNJ',
  8205: 'ZWJ',
  8206: 'LRM',
  8207: 'RLM',
  8232: 'LS',
  8233: 'PS',
  8234: 'LRE',
  8235: 'RLE',
  8236: 'PDF',
  8237: 'LRO',
  8238: 'RLO',
  8288: 'WJ',
  8289: 'FA',
  8290: 'IT',
  8291: 'IS',
  8292: 'IP',
  8294: 'LRI',
  8295: 'RLI',
  8296: 'FSI',
  8297: 'PDI',
  8298: 'ISS',
  8299: 'ASS',
  8300: 'IAFS',
  8301: 'AAFS',
  8302: 'NADS',
  8303: 'NODS',
  10240: 'BLANK',
  12644: 'FILLER',
  65279: 'BOM',
  65440: 'FILLER',
  65529: 'IAA',
  65530: 'IAS',
  65531: 'IAT',
  65532: 'OBJ',
}
