import { useLocale, useNow, useTimeZone } from 'next-intl'
import { momentWords, type Showing } from '@/components/ui/moment-words'
import { formattingLocales } from '@/lib/i18n/locales'

/** `Time` among what the server draws; `DrawnTimes` keeps it true. */
export function DrawnTime({ at, show = 'relative' }: { at: string; show?: Showing }) {
  const writing = {
    language: formattingLocales[useLocale()],
    timeZone: useTimeZone() ?? 'UTC',
    now: useNow().getTime(),
  }
  const { text, title } = momentWords(at, show, writing)
  return (
    <time dateTime={at} title={title} data-show={show}>
      {text}
    </time>
  )
}
