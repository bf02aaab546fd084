import type { TextRange } from './range'

/**
 * The paragraphs of `text` in order, split at line ends (LF, CR, CRLF, U+2028, U+2029), which belong to none of them.
 * Lines of nothing but white space are left out; spaces at the edges of a paragraph stay part of it.
 */
export function paragraphsOf(text: string): TextRange[] {
  const paragraphs: TextRange[] = []
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    if (/\S/.test(match[0])) paragraphs.push({ start: match.index, end: match.index + match[0].length })
  }
  return paragraphs
}
