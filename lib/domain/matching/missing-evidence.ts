import type { Evidence } from '../claim/evidence'

type Piece = Pick<Evidence, 'source' | 'quote' | 'withdrawal'>

/** The pieces that another claim does not have: no passage of the same source with the same words, or only one that was withdrawn. */
export function missingEvidence<Of extends Piece>(pieces: readonly Of[], there: readonly Piece[]): Of[] {
  return pieces.filter(
    ({ source, quote }) =>
      !there.some((other) => !other.withdrawal && other.source.id === source.id && other.quote === quote),
  )
}
