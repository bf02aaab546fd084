/** From where to where something stands in the window, in CSS pixels. */
type Span = { top: number; bottom: number }

/**
 * How far to scroll down so that the words stay in `room` and the form that is about them comes into it: the whole form, or
 * else its field, or as much of it as there is room for. Words win, and of long words their beginning.
 */
export function scrollForBoth(words: Span, { form, field }: { form: Span; field: Span }, room: Span): number {
  const most = words.top - room.top
  const least = Math.min(most, words.bottom - room.bottom)
  const intoView = ({ top, bottom }: Span) =>
    bottom - room.bottom > 0 ? Math.min(bottom - room.bottom, top - room.top) : Math.min(0, top - room.top)
  const wanted = [form, field].map(intoView).find((by) => by >= least && by <= most)
  return wanted ?? Math.min(Math.max(intoView(field), least), most)
}
