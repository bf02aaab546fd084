/** Every three letters in a row of each stem, its edges among them: of `قتل` they are ` قت`, `قتل` and `تل `. */
export function trigramsOf(stems: readonly string[]): string[] {
  return stems.flatMap((stem) => {
    const edged = ` ${stem} `
    return Array.from({ length: edged.length - 2 }, (_, at) => edged.slice(at, at + 3))
  })
}
