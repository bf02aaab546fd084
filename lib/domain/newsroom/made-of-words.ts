/**
 * Whether a text is nothing but some of the words, one after the other and as often as one likes. Each place of the text is
 * left once, however many ways lead to it, so the work is the length of the text times the number of words.
 */
export function isMadeOf(words: Iterable<string>, text: string): boolean {
  const reached = new Set([0])
  for (let place = 0; place < text.length; place += 1) {
    if (!reached.has(place)) continue
    for (const word of words) if (text.startsWith(word, place)) reached.add(place + word.length)
  }
  return text !== '' && reached.has(text.length)
}
