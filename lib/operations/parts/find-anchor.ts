import type { Anchor, MarkedText } from '../../domain/claim/claim-marking'
import type { Problem } from '../../domain/problem'
import type { Result } from '../../domain/result'
import { heavily } from '../../heavy/heavily'

/** See `anchorAt`: to find words in a long text, and whether they stand there more than once, may take a while. */
export function findAnchor(
  { id, language, revision }: MarkedText,
  start: number,
  end: number,
): Promise<Result<Anchor, Problem>> {
  return heavily('anchorAt', revision.text.length, { id, language, revision }, start, end)
}
