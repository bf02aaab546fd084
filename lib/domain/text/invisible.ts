import type { TextRange } from './range'

/** A character that takes part in the text without being seen, under a stable short name such as `RLO`. */
export type Invisible = TextRange & { name: string }

/**
 * Characters a reader cannot see, in text order: bidi controls, zero-width and tag characters, soft hyphens,
 * fillers, control characters. They are shown beside the text, never removed.
 *
 * A run of tag characters or of variation selectors is one entry, for it carries one hidden message. What an emoji is
 * spelt with (the joiner in 👨‍👩‍👧, the tags of 🏴󠁧󠁢󠁷󠁬󠁳󠁿) is seen as that emoji and left out. Tab, line feed and carriage return
 * are ordinary.
 */
export function findInvisibles(text: string): Invisible[] {
  const found: Invisible[] = []
  for (const match of text.matchAll(invisible)) {
    if (match.groups?.emoji !== undefined) continue
    found.push({ start: match.index, end: match.index + match[0].length, name: nameOf(match[0]) })
  }
  return found
}

// What emoji are spelt with comes first, so that it is stepped over. Of tagged flags only those that exist, for any
// other tags after a flag are a hidden message too.
const joined = String.raw`\p{Extended_Pictographic}[\u{FE0F}\u{1F3FB}-\u{1F3FF}]*(?:\u{200D}\p{Extended_Pictographic}[\u{FE0F}\u{1F3FB}-\u{1F3FF}]*)+`
const flags = String.raw`\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}`
const unseen = String.raw`[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\xAD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]`
const invisible = new RegExp(
  `(?<emoji>${flags}|${joined})|[\\u{E0000}-\\u{E007F}]+|[\\u{E0100}-\\u{E01EF}]+|${unseen}`,
  'gu',
)

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0xe0100) return 'VS'
  if (code >= 0xe0000) return 'TAG'
  return names[code] ?? (code < 0xa0 ? 'CTRL' : 'FILLER')
}

const names: Record<number, string> = {
  173: 'SHY',
  847: 'CGJ',
  1564: 'ALM',
  6158: 'MVS',
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
  65279: 'BOM',
  65529: 'IAA',
  65530: 'IAS',
  65531: 'IAT',
}
