import type { ToldText } from '../../domain/moment/moment'
import type { MarkedClaim } from '../../domain/text/text-pieces'
import type { TextRows } from '../../domain/text/text-rows'
import { heavily } from '../../heavy/heavily'

type DrawnArticle = {
  title: ToldText
  direction: 'rtl' | 'ltr'
  revision: { number: number; text: string }
}

/** The rows that an article's text is drawn from. A claim that has no place in it keeps the one it had in an older text. */
export function rowsOfText(
  { title, direction, revision }: DrawnArticle,
  claims: readonly (MarkedClaim & { revision: number })[],
): Promise<TextRows> {
  const placed = claims.filter((claim) => claim.revision === revision.number)
  return heavily('textRows', revision.text.length, {
    text: revision.text,
    // An erased one stands nowhere in the text.
    title: typeof title === 'string' ? title : '',
    direction,
    claims: placed.map(({ number, start, end }) => ({ number, start, end })),
  })
}
