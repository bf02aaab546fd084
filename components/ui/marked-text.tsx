import { Fragment } from 'react'
import { figureRuns } from '@/lib/domain/text/figure-runs'
import type { TextRange } from '@/lib/domain/text/range'
import { betweenParts, partsOf } from '@/lib/domain/text/said-parts'
import { FreeText } from './free-text'

type Marked = { text: string; marks: readonly TextRange[] }

/** As `Isolated`, part by part of what is said of a thing, with places in it marked, in order. */
export function MarkedText({ text, marks }: Marked) {
  return partsOf(text).map(({ start, end }) => (
    <Fragment key={start}>
      {start > 0 ? betweenParts : null}
      <MarkedPart text={text.slice(start, end)} marks={within(marks, start, end)} />
    </Fragment>
  ))
}

/** The ranges of a text in one part of it, as it counts by itself. */
function within(ranges: readonly TextRange[], from: number, to: number): TextRange[] {
  return ranges
    .map(({ start, end }) => ({ start: Math.max(start, from) - from, end: Math.min(end, to) - from }))
    .filter(({ start, end }) => start < end)
}

/** A mark in a figure is one of the whole figure, which would turn in two parts. */
function MarkedPart({ text, marks }: Marked) {
  const whole = withWholeFigures(text, marks)
  return (
    <span dir="auto">
      {whole.map(({ start, end }, index) => (
        <Fragment key={start}>
          <FreeText>{text.slice(whole[index - 1]?.end ?? 0, start)}</FreeText>
          <mark className="bg-transparent font-bold text-accent no-underline">
            <FreeText>{text.slice(start, end)}</FreeText>
          </mark>
        </Fragment>
      ))}
      <FreeText>{text.slice(whole.at(-1)?.end ?? 0)}</FreeText>
    </span>
  )
}

function withWholeFigures(text: string, marks: readonly TextRange[]): TextRange[] {
  const runs = figureRuns(text)
  const whole: TextRange[] = []
  for (const mark of marks) {
    const run = runs.find(({ start, end }) => start < mark.end && end > mark.start)
    const start = Math.min(mark.start, run?.start ?? mark.start)
    const end = Math.max(mark.end, run?.end ?? mark.end)
    const last = whole.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else whole.push({ start, end })
  }
  return whole
}
