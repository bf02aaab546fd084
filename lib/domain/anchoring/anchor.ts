import type { TextRange } from '../text/range'
import type { Anchoring } from './anchoring'
import { Carrier } from './carry'
import { locate } from './locate'

export type { Anchoring } from './anchoring'

/** Where a quote stands in `text`, when only this text is at hand (an imported annotation). */
export function locateQuote(
  text: string,
  quote: { exact: string; prefix?: string; suffix?: string; start?: number },
): Anchoring {
  return locate(text, quote)
}

/**
 * Where ranges of `before` stand in `after`: one comparison of the two texts serves all ranges. Results in input order.
 * A quote is where it belongs, or said to be `ambiguous` or `lost`, rather than put beside a look-alike: docs/anchoring.md says
 * how surely.
 */
export function carryAnchors(before: string, after: string, ranges: TextRange[]): Anchoring[] {
  if (before === after) return ranges.map((range) => ({ kind: 'exact', range: { ...range } }))
  const carrier = new Carrier(before, after)
  return ranges.map((range) => carrier.carry(range))
}
