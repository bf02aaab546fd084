import { type Quantity, quantityAt } from './quantity'
import type { Token } from './tokens'
import { type Unit, unitBehind, unitInFront } from './units'

/** A number with its sign and what it counts or measures; `whole` holds them all. */
export type Measured = Quantity & {
  unit: string | null
  negative: boolean
  whole: { start: number; end: number }
}

/** The numbers among tokens in their order, but for those that count nothing; `unclear` where one may be read in several ways. */
export function quantitiesIn(
  tokens: readonly Token[],
  nothing: ReadonlySet<number>,
): (Measured | 'unclear')[] {
  const found: (Measured | 'unclear')[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (nothing.has(at)) continue
    const quantity = quantityAt(tokens, at)
    if (quantity === 'unclear') found.push('unclear')
    if (quantity === 'unclear' || quantity === null) continue
    const measured = measure(tokens, quantity)
    at = measured.whole.end - 1
    found.push(measured)
  }
  return found
}

/** A number with what stands around it and belongs to it. */
function measure(tokens: readonly Token[], quantity: Quantity): Measured {
  const { start, end } = quantity
  const [front, behind] = [unitInFront(tokens, start), unitBehind(tokens, end)]
  const unit: Unit | null = front ?? behind
  const sign = (front?.start ?? start) - 1
  const negative = isMinus(tokens, sign)
  const whole = { start: negative ? sign : (front?.start ?? start), end: front ? end : (behind?.end ?? end) }
  return { ...quantity, unit: unit?.name ?? null, negative, whole }
}

function isMinus(tokens: readonly Token[], at: number): boolean {
  const [token, next, before] = [tokens[at], tokens[at + 1], tokens[at - 1]]
  return (
    token !== undefined && /^[-−–]$/.test(token.text) && next?.touches === true && !(token.touches && before)
  )
}
