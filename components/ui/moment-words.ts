import { momentFormat, relativeFormat } from '@/lib/domain/text/formatters'

/** How an interface writes dates and numbers: `language` as `Intl` takes it, `now` in milliseconds. */
export type Writing = { language: string; timeZone: string; now: number }

/** `date` leaves the hour out; `both` reads "22 November 2026, 06:45 (5 minutes ago)". */
export type Showing = 'relative' | 'date' | 'absolute' | 'both'

/** A moment, ISO 8601, in words, and in a tooltip what the words leave out. */
export function momentWords(at: string, show: Showing, { language, timeZone, now }: Writing) {
  const moment = new Date(at)
  const time = { dateStyle: 'long', timeStyle: 'short', timeZone } as const
  const absolute = momentFormat(language, time).format(moment)
  const relative = relativeTo(now, moment.getTime(), language)
  const title = show === 'relative' ? absolute : relative
  if (show === 'relative') return { text: relative, title }
  if (show === 'absolute') return { text: absolute, title }
  if (show === 'both') return { text: `${absolute} (${relative})`, title }
  return { text: momentFormat(language, { dateStyle: 'long', timeZone }).format(moment), title }
}

function relativeTo(now: number, then: number, language: string): string {
  const seconds = Math.round((then - now) / 1000)
  const unit = units.find(({ size }) => Math.abs(seconds) >= size) ?? smallest
  const words = relativeFormat(language)
  return unit === smallest
    ? words.format(0, 'second')
    : words.format(Math.trunc(seconds / unit.size), unit.name)
}

type Unit = { name: Intl.RelativeTimeFormatUnit; size: number }

/** Seconds in each; under a minute everything is "now". */
const smallest: Unit = { name: 'second', size: 1 }
const units: Unit[] = [
  { name: 'year', size: 31_557_600 },
  { name: 'month', size: 2_629_800 },
  { name: 'week', size: 604_800 },
  { name: 'day', size: 86_400 },
  { name: 'hour', size: 3600 },
  { name: 'minute', size: 60 },
]
