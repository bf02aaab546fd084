/** Where a pattern ends in a text with `errors` edits at most, the best end of each stretch of them. */
export type ApproximateHit = { end: number; errors: number }

/**
 * Every place in `text` that differs from `pattern` by at most `mostErrors` letters put in, left out or replaced
 * (Myers' bit-parallel algorithm with Hyyrö's blocks, thirty-two pattern units to a step): the fewest errors first, at
 * most `limit` places. Takes the length of the text times a thirty-second of the pattern's, whatever the texts are.
 */
export function searchApproximately(
  text: Uint16Array,
  pattern: Uint16Array,
  mostErrors: number,
  limit: number,
): ApproximateHit[] {
  const blocks = Math.ceil(pattern.length / wordBits)
  if (blocks === 0) return []
  const masks = masksOf(pattern, blocks)
  const absent = new Int32Array(blocks)
  const plus = new Int32Array(blocks).fill(-1)
  const minus = new Int32Array(blocks)
  const lastBit = 1 << ((pattern.length - 1) % wordBits)
  const hits: ApproximateHit[] = []
  let errors = pattern.length
  let best: ApproximateHit | null = null

  for (let at = 0; at < text.length; at++) {
    const mask = masks.get(text[at] ?? 0) ?? absent
    let carry = 0
    for (let block = 0; block < blocks; block++) {
      carry = advance(plus, minus, mask[block] ?? 0, block, carry, block === blocks - 1 ? lastBit : topBit)
    }
    errors += carry
    if (errors <= mostErrors && (!best || errors < best.errors)) best = { end: at + 1, errors }
    if (best && (errors > mostErrors || at + 1 - best.end > pattern.length)) {
      hits.push(best)
      best = null
    }
  }
  if (best) hits.push(best)
  return hits.sort((one, other) => one.errors - other.errors).slice(0, limit)
}

const wordBits = 32
const topBit = 1 << 31

function masksOf(pattern: Uint16Array, blocks: number): Map<number, Int32Array> {
  const masks = new Map<number, Int32Array>()
  pattern.forEach((unit, at) => {
    const mask = masks.get(unit) ?? new Int32Array(blocks)
    const block = Math.floor(at / wordBits)
    mask[block] = (mask[block] ?? 0) | (1 << (at % wordBits))
    masks.set(unit, mask)
  })
  return masks
}

/** One block of one column: takes the horizontal difference from the block above, gives the one at `outBit`. */
function advance(
  plus: Int32Array,
  minus: Int32Array,
  mask: number,
  block: number,
  carry: number,
  outBit: number,
): number {
  const positive = plus[block] ?? 0
  const negative = minus[block] ?? 0
  const vertical = mask | negative
  const equal = carry < 0 ? mask | 1 : mask
  const diagonal = ((((equal & positive) + positive) | 0) ^ positive) | equal
  let rise = negative | ~(diagonal | positive)
  let fall = positive & diagonal
  const out = (rise & outBit) !== 0 ? 1 : (fall & outBit) !== 0 ? -1 : 0
  rise <<= 1
  fall <<= 1
  if (carry < 0) fall |= 1
  else if (carry > 0) rise |= 1
  plus[block] = fall | ~(vertical | rise)
  minus[block] = rise & vertical
  return out
}
