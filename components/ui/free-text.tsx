import { type ComponentProps, Fragment } from 'react'
import { figureRuns } from '@/lib/domain/text/figure-runs'
import { manyFiguresHtml } from '@/lib/domain/text/figures-html'
import { withLineFeeds } from '@/lib/domain/text/line-ends'
import { ManyFigures } from './many-figures'

/**
 * Text that a person wrote, with its figures kept in order (see `figureRuns`): signs, ranges and units stay on their side
 * whatever stands beside them. Only elements are added; the characters are the same, but for line ends, which are line feeds.
 */
export function FreeText({ children }: { children: string }) {
  const text = withLineFeeds(children)
  const runs = figureRuns(text)
  const many = manyFiguresHtml(text, runs)
  if (many) return <ManyFigures pieces={many} />
  return (
    <>
      {runs.map(({ start, end, direction }, index) => (
        <Fragment key={start}>
          {text.slice(runs[index - 1]?.end ?? 0, start)}
          <bdi data-figure dir={direction}>
            {text.slice(start, end)}
          </bdi>
        </Fragment>
      ))}
      {text.slice(runs.at(-1)?.end ?? 0)}
    </>
  )
}

/** A name or value among other words: it has its own direction, and so have the figures in it. */
export function Isolated({ children, ...attributes }: ComponentProps<'bdi'> & { children: string }) {
  return (
    <bdi {...attributes}>
      <FreeText>{children}</FreeText>
    </bdi>
  )
}
