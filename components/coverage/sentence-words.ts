import { articleText, wordsIn } from '@/components/text/text-nodes'
import type { TextRange } from '@/lib/domain/text/range'

/** The words of a sentence as the page shows them, without the numbers of claims between them. */
export function wordsOf(sentence: TextRange): string {
  const text = articleText()
  return text ? wordsIn(text, sentence) : ''
}
