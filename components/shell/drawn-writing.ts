import { useLocale, useNow, useTimeZone } from 'next-intl'
import type { Writing } from '@/components/ui/moment-words'
import { formattingLocales } from '@/lib/i18n/locales'

/** `useWriting` among what the server draws. */
export function useDrawnWriting(): Writing {
  return {
    language: formattingLocales[useLocale()],
    timeZone: useTimeZone() ?? 'UTC',
    now: useNow().getTime(),
  }
}
