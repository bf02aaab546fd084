import type { TextRange } from '@/lib/domain/text/range'

/** A text with its ranges shown inside it: `'the [mayor] resigned'`. The brackets are not part of the text. */
export function marked(shown: string): { text: string; range: TextRange; ranges: TextRange[] } {
  let text = ''
  const ranges: TextRange[] = []
  const open: number[] = []
  for (const piece of shown.split(/([[\]])/)) {
    if (piece === '[') open.push(text.length)
    else if (piece === ']') ranges.push({ start: open.pop() ?? 0, end: text.length })
    else text += piece
  }
  return { text, range: ranges[0] ?? { start: 0, end: 0 }, ranges }
}

/** The way back: `text` with `ranges` that do not overlap shown in brackets. */
export function shown(text: string, ...ranges: (TextRange | null)[]): string {
  return ranges
    .filter((range) => range !== null)
    .sort((one, other) => other.start - one.start)
    .reduce(
      (result, { start, end }) =>
        `${result.slice(0, start)}[${result.slice(start, end)}]${result.slice(end)}`,
      text,
    )
}
