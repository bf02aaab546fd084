import { escaped } from '@/lib/domain/text/escaped'
import type { FigureRun } from '@/lib/domain/text/figure-runs'

/**
 * A text with very many figures, drawn as `FreeText` draws any: but as HTML, some hundreds at a time. React would make two elements
 * of each, draw them twice and send them twice, which took seconds where a text has as many figures as it may.
 */
export function ManyFigures({ text, runs }: { text: string; runs: readonly FigureRun[] }) {
  const stretches = Array.from({ length: Math.ceil(runs.length / atOnce) }, (_, index) =>
    runs.slice(index * atOnce, (index + 1) * atOnce),
  )
  return stretches.map((stretch, index) => {
    const start = stretches[index - 1]?.at(-1)?.end ?? 0
    const end = index === stretches.length - 1 ? text.length : stretch.at(-1)?.end
    const html = figuresHtml(text, stretch, start, end)
    // biome-ignore lint/security/noDangerouslySetInnerHtml: figuresHtml escapes whatever anybody wrote
    return <span key={start} dangerouslySetInnerHTML={{ __html: html }} />
  })
}

function figuresHtml(text: string, runs: readonly FigureRun[], from: number, to: number | undefined): string {
  let [html, at] = ['', from]
  for (const { start, end, direction } of runs) {
    html += escaped(text.slice(at, start))
    html += `<bdi data-figure="true" dir="${direction}">${escaped(text.slice(start, end))}</bdi>`
    at = end
  }
  return html + escaped(text.slice(at, to))
}

/** Figures in one piece of HTML. */
const atOnce = 500
