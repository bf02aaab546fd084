/** From where to where something stands in the window, in CSS pixels. */
export type Span = { top: number; bottom: number }

/**
 * How far to scroll down so that words stand where one reads them calmly, about a third down the window. Nothing moves as
 * long as they are to be seen whole in the upper two thirds of the `room`. Of words that are taller than that
 * it is their beginning that counts.
 */
export function scrollToRead(words: Span, room: Span): number {
  const height = room.bottom - room.top
  const isLong = words.bottom - words.top > height / 2
  const isCalm = isLong ? words.top <= room.top + height / 3 : words.bottom <= room.top + (height * 2) / 3
  if (words.top >= room.top && isCalm) return 0
  const calm = room.top + height * 0.28
  const wanted = Math.max(room.top, Math.min(calm, room.bottom - (words.bottom - words.top)))
  return Math.round(words.top - wanted)
}
