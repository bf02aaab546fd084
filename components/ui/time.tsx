'use client'

import { momentFormat, relativeFormat } from '@/lib/domain/text/formatters'
import { useWriting } from './interface-provider'

type Showing = 'relative' | 'date' | 'absolute' | 'both'

type Props = {
  /** ISO 8601 moment. */
  at: string
  /** `date` leaves the hour out; `both` reads "22 November 2026, 06:45 (5 minutes ago)"; the others keep the rest in the tooltip. */
  show?: Showing
  className?: string
}

/** When something happened, in the interface's language and the newsroom server's time zone. */
export function Time({ at, show = 'relative', className }: Props) {
  const { language, timeZone, now } = useWriting()
  const moment = new Date(at)
  const date = momentFormat(language, { dateStyle: 'long', timeZone }).format(moment)
  const time = { dateStyle: 'long', timeStyle: 'short', timeZone } as const
  const absolute = momentFormat(language, time).format(moment)
  const relative = relativeTo(now, moment.getTime(), language)
  const texts = { relative, date, absolute, both: `${absolute} (${relative})` }
  return (
    <time dateTime={at} title={show === 'relative' ? absolute : relative} className={className}>
      {texts[show]}
    </time>
  )
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
