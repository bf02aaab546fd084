import { Fragment } from 'react'
import type { TextRange } from '@/lib/domain/text/range'

/** Text that somebody wrote, in its own direction, with the words marked that were asked for. */
export function MarkedText({ text, marks }: { text: string; marks: readonly TextRange[] }) {
  return (
    <bdi>
      {marks.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark className="bg-transparent font-bold text-accent no-underline">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </bdi>
  )
}
