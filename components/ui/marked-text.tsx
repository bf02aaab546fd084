import { Fragment } from 'react'
import { figureRuns } from '@/lib/domain/text/figure-runs'
import type { TextRange } from '@/lib/domain/text/range'
import { FreeText } from './free-text'

/** As `Isolated`, with places in it marked, in order. A mark in a figure is one of the whole figure, which would turn in two parts. */
export function MarkedText({ text, marks }: { text: string; marks: readonly TextRange[] }) {
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
