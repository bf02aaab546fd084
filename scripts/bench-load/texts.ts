import { readFileSync } from 'node:fs'
import { longText } from '../../tests/support/long-article'

const megabyte = 1_048_000
const seed = readFileSync(new URL('../../seeds/articles/article-ar.txt', import.meta.url), 'utf8')

/** Texts as bad as they may be, each in a way of its own: within the limits of the product, or beyond one of them. */
export const worstTexts: Record<string, string> = {
  'an ordinary text': longText(seed, megabyte),
  'a paragraph a letter': filled('س\n', megabyte),
  'as many paragraphs as may be': filled(`${'س'.repeat(24)}\n`, megabyte)
    .split('\n')
    .slice(0, 20_000)
    .join('\n'),
  'a sentence a letter': filled('س. ', megabyte),
  'one word': filled('ب', megabyte),
  'marks on one letter': `كلمة ا${'\u064B'.repeat(480_000)} كلمة`,
  'emoji of four': filled('\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}', megabyte),
  'unseen characters alone': filled('س\u202E', megabyte),
  'punctuation alone': `كلمة ${filled('!', megabyte - 100)} كلمة`,
  'spaces alone': `كلمة ${filled(' ', megabyte - 100)} كلمة`,
  'figures alone': filled('42.5% ', megabyte),
  'as many figures as may be': `${filled('٪٧٥ من 42.5% ', 180_000)}${filled('كلمة ', 840_000)}`,
  'a sentence a figure': filled('قال إن 42.5% منهم عرب. ', 600_000),
  'both directions': filled('قال Smith إن the mayor استقال. ', megabyte),
  'as many chips as may be': filled('س\u202Eكلمة\u202C ', 170_000) + filled('كلمة ', 870_000),
  'one figure': filled('1234567,', megabyte),
}

/** The words again and again, as often as they are whole within so many bytes of UTF-8. */
function filled(words: string, bytes: number): string {
  return words.repeat(Math.floor(bytes / Buffer.byteLength(words)))
}
