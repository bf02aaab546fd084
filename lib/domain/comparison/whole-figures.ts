import { type FigureRun, figureRuns } from '../text/figure-runs'
import type { Part } from './difference'

/**
 * A comparison in which no change ends inside a figure: where 94% became 95%, the whole figures are shown as left out and
 * put in, so that each stands with its own sign.
 */
export function wholeFigures(parts: readonly Part[]): Part[] {
  const whole: Part[] = []
  const removed = new Version(parts, 'added')
  const added = new Version(parts, 'removed')
  const versions = [removed, added]
  const flush = () => {
    for (const [kind, { changed }] of [['removed', removed] as const, ['added', added] as const]) {
      if (changed !== '') whole.push({ kind, text: changed })
    }
    for (const version of versions) version.changed = ''
  }

  for (const { kind, text } of parts) {
    if (kind !== 'same') {
      ;(kind === 'removed' ? removed : added).change(text)
      continue
    }
    const head = Math.max(...versions.map((version) => version.reachAfter()))
    const tail = Math.max(...versions.map((version) => version.reachBefore(text.length)))
    const from = Math.min(head, text.length)
    const to = Math.max(from, text.length - tail)
    for (const version of versions) version.change(text.slice(0, from))
    if (from < to) {
      flush()
      whole.push({ kind, text: text.slice(from, to) })
      for (const version of versions) version.at += to - from
    }
    for (const version of versions) version.change(text.slice(to))
  }
  flush()
  return whole
}

/** One of the two texts, read on from part to part. */
class Version {
  /** What was changed since the last part that is the same. */
  changed = ''
  at = 0
  private readonly runs: FigureRun[]
  private next = 0

  constructor(parts: readonly Part[], without: Part['kind']) {
    const own = parts.filter(({ kind }) => kind !== without)
    this.runs = figureRuns(own.map(({ text }) => text).join(''))
  }

  change(text: string): void {
    this.changed += text
    this.at += text.length
  }

  /** How far the figure that this place is inside of reaches on. */
  reachAfter(): number {
    const run = this.around(this.at)
    return run ? run.end - this.at : 0
  }

  /** How far back the figure reaches that a place `ahead` of this one is inside of. */
  reachBefore(ahead: number): number {
    const run = this.around(this.at + ahead)
    return run ? this.at + ahead - run.start : 0
  }

  private around(place: number): FigureRun | undefined {
    while ((this.runs[this.next]?.end ?? Number.POSITIVE_INFINITY) <= place) this.next++
    const run = this.runs[this.next]
    return run && run.start < place ? run : undefined
  }
}
