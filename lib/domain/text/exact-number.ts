/** A number kept exactly, as one whole number over another; `over` is never below one. */
export type ExactNumber = { of: bigint; over: bigint }

/** A whole number, or one with a decimal point, in ASCII: `47000`, `-0.5`. Null for anything else. */
export function exactNumber(text: string): ExactNumber | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) return null
  const [, sign, whole = '', decimals = ''] = match
  return exact(BigInt(`${sign}${whole}${decimals}`), 10n ** BigInt(decimals.length))
}

/** In lowest terms. `over` is not nought. */
export function exact(of: bigint, over = 1n): ExactNumber {
  const shared = sharedBy(of < 0n ? -of : of, over < 0n ? -over : over) || 1n
  const sign = over < 0n ? -1n : 1n
  return { of: (sign * of) / shared, over: (sign * over) / shared }
}

export function plus(one: ExactNumber, other: ExactNumber): ExactNumber {
  return exact(one.of * other.over + other.of * one.over, one.over * other.over)
}

export function minus(one: ExactNumber, other: ExactNumber): ExactNumber {
  return plus(one, { of: -other.of, over: other.over })
}

export function times(one: ExactNumber, other: ExactNumber): ExactNumber {
  return exact(one.of * other.of, one.over * other.over)
}

/** `other` is not nought. */
export function dividedBy(one: ExactNumber, other: ExactNumber): ExactNumber {
  return exact(one.of * other.over, one.over * other.of)
}

/** Below, at or above nought as `one` is less than, the same as or more than the other. */
export function compare(one: ExactNumber, other: ExactNumber): number {
  const difference = one.of * other.over - other.of * one.over
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}

export function magnitude({ of, over }: ExactNumber): ExactNumber {
  return { of: of < 0n ? -of : of, over }
}

/** With so many decimals at most, halves away from nought, without noughts at the end; `rounded` says that it is not all of it. */
export function decimalText(number: ExactNumber, most: number): { text: string; rounded: boolean } {
  const { of, over } = magnitude(number)
  const tenfold = of * 10n ** BigInt(most)
  const digits = ((2n * tenfold + over) / (2n * over)).toString().padStart(most + 1, '0')
  const whole = digits.length - most
  let end = digits.length
  while (end > whole && digits[end - 1] === '0') end--
  const text =
    end === whole ? digits.slice(0, whole) : `${digits.slice(0, whole)}.${digits.slice(whole, end)}`
  return { text: number.of < 0n && text !== '0' ? `-${text}` : text, rounded: tenfold % over !== 0n }
}

function sharedBy(one: bigint, other: bigint): bigint {
  return other === 0n ? one : sharedBy(other, one % other)
}
