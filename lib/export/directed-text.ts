import { type Direction, directionOfText } from '../domain/text/direction'

/** Words, and words of a direction of their own among them. */
export type Directed = string | { direction: Direction; inside: Directed[] }

/**
 * A text without the characters that isolate parts of it (U+2066 … U+2069), and these parts instead: whoever copies words from
 * paper gets the words alone. An isolate that nobody closes goes on to the end; one that nobody opened is nothing.
 */
export function directedText(text: string): Directed[] {
  const outer: Directed[] = []
  const open: { sign: string; inside: Directed[] }[] = []
  const add = (part: Directed) => (open.at(-1)?.inside ?? outer).push(part)
  const close = () => {
    const closed = open.pop()
    if (closed && closed.inside.length > 0)
      add({ direction: directionBy(closed.sign, closed.inside), inside: closed.inside })
  }
  for (const part of text.split(/([\u2066-\u2069])/u)) {
    if (part === '\u2069') close()
    else if (/^[\u2066-\u2068]$/u.test(part)) open.push({ sign: part, inside: [] })
    else if (part !== '') add(part)
  }
  while (open.length > 0) close()
  return outer
}

/** The words alone. */
export function plainWords(parts: readonly Directed[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : plainWords(part.inside))).join('')
}

function directionBy(sign: string, inside: readonly Directed[]): Direction {
  if (sign === '\u2068') return directionOfText(plainWords(inside)) ?? 'ltr'
  return sign === '\u2067' ? 'rtl' : 'ltr'
}
