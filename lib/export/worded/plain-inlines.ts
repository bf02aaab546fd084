import type { Inline } from '../../domain/report/report-tree'

/** The words of a part alone, without what they look like or lead to. */
export function plainInlines(inlines: readonly Inline[]): string {
  return inlines.map(plainInline).join('')
}

function plainInline(part: Inline): string {
  if (typeof part === 'string') return part
  if ('inside' in part) return plainInlines(part.inside)
  if ('words' in part) return part.words
  return 'word' in part ? part.word : ''
}
