import type { Report } from '@/lib/domain/report/report'
import { headingApart, paragraphPieces } from '@/lib/domain/text/text-pieces'

/**
 * The article's text, whole and unchanged, cut where claims begin and end; withdrawn ones are not drawn in it. The title is
 * apart, so that nobody reads it twice.
 */
export function reportParagraphs({ article, claims }: Report) {
  const { text, number } = article.revision
  const drawn = claims.filter((claim) => claim.state !== 'withdrawn' && claim.revision === number)
  return headingApart(text, article.title, paragraphPieces(text, drawn, article.direction))
}
