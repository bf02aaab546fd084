import type { TextRange } from './range'

/** One stretch of text to render: the ids of all marks over it, none where nothing is marked. */
export type Segment = TextRange & { ids: string[] }

/**
 * Cuts `range` at every mark boundary into the fewest stretches that cover it in order, each with the ids of the marks
 * over it in the order they were given. Marks are clipped to `range`; empty ones, and ones elsewhere, show nowhere. Two
 * marks with one id are one mark in several places.
 */
export function sliceForHighlights(range: TextRange, marks: { id: string; range: TextRange }[]): Segment[] {
  const segments: Segment[] = []
  const open = new OpenMarks()
  let start = range.start
  for (const edge of edgesWithin(range, marks)) {
    if (edge.at > start) {
      append(segments, { start, end: edge.at, ids: open.ids() })
      start = edge.at
    }
    open.step(edge)
  }
  if (start < range.end) append(segments, { start, end: range.end, ids: open.ids() })
  return segments
}

type Edge = { at: number; order: number; id: string; by: 1 | -1 }

function edgesWithin(range: TextRange, marks: { id: string; range: TextRange }[]): Edge[] {
  const edges: Edge[] = []
  const orders = new Map<string, number>()
  for (const mark of marks) {
    const start = Math.max(mark.range.start, range.start)
    const end = Math.min(mark.range.end, range.end)
    const order = orders.get(mark.id) ?? orders.size
    orders.set(mark.id, order)
    if (start >= end) continue
    edges.push({ at: start, order, id: mark.id, by: 1 }, { at: end, order, id: mark.id, by: -1 })
  }
  return edges.sort((one, other) => one.at - other.at)
}

/** The marks over the current place, kept in the order they were given. */
class OpenMarks {
  private readonly marks: { order: number; id: string; depth: number }[] = []

  step({ order, id, by }: Edge): void {
    let index = this.marks.findIndex((mark) => mark.order >= order)
    if (index === -1) index = this.marks.length
    const mark = this.marks[index]
    if (mark?.order !== order) this.marks.splice(index, 0, { order, id, depth: by })
    else if (mark.depth + by === 0) this.marks.splice(index, 1)
    else mark.depth += by
  }

  ids(): string[] {
    return this.marks.filter((mark) => mark.depth > 0).map((mark) => mark.id)
  }
}

/** Joins on to the previous stretch when the same marks lie over both. */
function append(segments: Segment[], next: Segment): void {
  const last = segments.at(-1)
  if (last && last.ids.join('\n') === next.ids.join('\n')) last.end = next.end
  else segments.push(next)
}
