import { type DigitStyle, digitStyles, inDigits } from '../domain/text/digits'

/** The cookie that remembers which digits a reader chose; without it they follow their newsroom. */
export const digitsCookie = 'digits'

/** Each style by its own digits, as a choice offers it. */
export const digitNames: Record<DigitStyle, string> = { latn: '0123456789', arab: '٠١٢٣٤٥٦٧٨٩' }

export function toDigits(value: string | undefined): DigitStyle | null {
  return digitStyles.find((style) => style === value) ?? null
}

/**
 * Messages as the build made them, so that numbers in them are written in that style, and their own digits, too, but those of
 * Latin names ("SHA-256"). What is filled in as text stays as it is. The same messages give the same answer.
 */
export function withDigits<Messages extends object>(messages: Messages, style: DigitStyle): Messages {
  if (style === 'latn') return messages
  const known = made.get(messages)
  if (known) return known as Messages
  const styled = group(messages) as Messages
  made.set(messages, styled)
  return styled
}

const made = new WeakMap<object, object>()

function group(messages: object): object {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'object' && !Array.isArray(value) ? group(value) : message(value),
    ]),
  )
}

/** A message, or the form of a plural: text, the number itself, or a list of these and of arguments. */
function message(built: unknown, counted?: string): unknown {
  if (typeof built === 'string') return ownDigits(built)
  if (built === pound && counted !== undefined) return [[counted, number, arabic]]
  if (Array.isArray(built)) return built.map((part) => piece(part, counted))
  return built
}

function piece(part: unknown, counted?: string): unknown {
  if (!Array.isArray(part)) {
    const styled = message(part, counted)
    return Array.isArray(styled) ? styled[0] : styled
  }
  const [name, kind, ...rest] = part
  if (kind === undefined) return part
  if (kind === number) return [name, number, { ...rest[0], ...arabic }]
  if (kind === select || kind === plural || kind === ordinal)
    return [name, kind, forms(rest[0], kind === select ? counted : name)]
  if (kind === date || kind === time) return part
  return [name, ...[kind, ...rest].map((child) => piece(child, counted))]
}

function forms(of: Record<string, unknown>, counted?: string) {
  return Object.fromEntries(Object.entries(of).map(([form, built]) => [form, message(built, counted)]))
}

/** Digits that stand by themselves: those of a Latin name stay. */
function ownDigits(text: string): string {
  return text.replace(/(?<![A-Za-z]-?[0-9]*)[0-9]+(?![A-Za-z0-9])/g, (digits) => inDigits(digits, 'arab'))
}

const arabic = { numberingSystem: 'arab' }

/** As `icu-minify` writes the kinds of what is in a message. */
const [pound, select, plural, ordinal, number, date, time] = [0, 1, 2, 3, 4, 5, 6]
