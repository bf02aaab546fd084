/** A box on the screen, in CSS pixels from the top left of the window. */
export type Box = { left: number; top: number; right: number; bottom: number }

export type Size = { width: number; height: number }

/**
 * Where the toolbar goes for a selection whose lines are `lines`: under the last line, at the end where reading stops;
 * above the first line when there is no room below; null when neither leaves the words free. `room` is what may be used.
 */
export function positionToolbar(
  lines: readonly Box[],
  toolbar: Size,
  room: Box,
  direction: 'rtl' | 'ltr',
): { left: number; top: number } | null {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return null
  const end = direction === 'rtl' ? last.left : last.right - toolbar.width
  const left = Math.min(Math.max(end, room.left), Math.max(room.left, room.right - toolbar.width))
  if (last.bottom > room.top && last.bottom + distance + toolbar.height <= room.bottom) {
    return { left, top: last.bottom + distance }
  }
  const above = first.top - distance - toolbar.height
  return above >= room.top && above < room.bottom ? { left, top: above } : null
}

/** Joins the boxes that a browser gives for a range (one per element and line) into one per line, top to bottom. */
export function linesOf(boxes: readonly Box[]): Box[] {
  const lines: Box[] = []
  for (const box of [...boxes].sort((a, b) => a.top - b.top)) {
    if (box.right <= box.left) continue
    const line = lines.at(-1)
    const middle = (box.top + box.bottom) / 2
    if (line && middle < line.bottom) {
      line.left = Math.min(line.left, box.left)
      line.right = Math.max(line.right, box.right)
      line.bottom = Math.max(line.bottom, box.bottom)
    } else lines.push({ left: box.left, top: box.top, right: box.right, bottom: box.bottom })
  }
  return lines
}

const distance = 8
