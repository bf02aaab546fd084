import type { Sent } from '@/lib/api/contract'

type Marked = Pick<Sent['markClaim']['body'], 'kind' | 'figure'>

/**
 * What marked words say of themselves: that they hold a figure, and which. The code that reads them comes when it is needed;
 * where it does not come, as without a network, a person says it.
 */
export async function figureInWords(words: string): Promise<Marked> {
  const reader = await import('@/lib/domain/text/figure/read-figure').catch(() => null)
  if (!reader?.holdsFigure(words)) return {}
  const figure = reader.readFigure(words)
  return figure ? { kind: 'figure', figure } : { kind: 'figure' }
}
