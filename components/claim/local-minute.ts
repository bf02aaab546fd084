/** A moment as the browser's field for date and time takes it: to the minute, in the browser's own time zone. */
export function localMinute(at: string): string {
  const moment = new Date(at)
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** What such a field holds as a moment; null where it holds nothing, or only a part. */
export function momentOfLocal(minute: string): string | null {
  const moment = new Date(minute)
  return minute === '' || Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}
