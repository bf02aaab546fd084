export type Direction = 'rtl' | 'ltr'

/** Words, and words of a direction of their own among them. */
export type Directed = string | { direction: Direction; inside: Directed[] }

/** The direction that a text has by itself, as browsers tell it: that of its first letter. */
export function directionOfText(text: string): Direction | null {
  const [letter] = /\p{L}/u.exec(text) ?? []
  if (letter === undefined) return null
  return rightToLeft.test(letter) ? 'rtl' : 'ltr'
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

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
