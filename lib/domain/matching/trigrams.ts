/** Every three letters in a row of a stem, its edges among them: of `قتل` they are ` قت`, `قتل` and `تل `. */
export function trigramsOf(stem: string): string[] {
  const edged = ` ${stem} `
  const grams: string[] = []
  for (let at = 0; at + 3 <= edged.length; at++) grams.push(edged.slice(at, at + 3))
  return grams
}
