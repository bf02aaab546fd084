/** A name or number inside a sentence, kept from turning its direction: the text form of `<bdi>` (U+2068 … U+2069). */
export function isolated(text: string | number): string {
  return `\u2068${text}\u2069`
}
