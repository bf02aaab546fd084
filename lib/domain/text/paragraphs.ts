import { linesOf } from './line-ends'
import type { TextRange } from './range'

/**
 * The paragraphs of `text` in order, split at line ends of every kind, which belong to none of them. Lines of nothing but
 * white space are left out; spaces at the edges of a paragraph stay part of it.
 */
export function paragraphsOf(text: string): TextRange[] {
  return linesOf(text).filter(({ start, end }) => /\S/.test(text.slice(start, end)))
}
