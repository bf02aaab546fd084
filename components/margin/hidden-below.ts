/** What one sees of the page, as a browser says in CSS pixels. */
type Seen = { height: number; offsetTop: number; scale: number }

/**
 * How much of the window's foot a soft keyboard covers. Whoever has zoomed in with two fingers sees less of the page, too,
 * but nothing covers it.
 */
export function hiddenBelow(windowHeight: number, seen: Seen | null): number {
  if (!seen || seen.scale > 1.01) return 0
  return Math.max(0, windowHeight - seen.height - seen.offsetTop)
}
