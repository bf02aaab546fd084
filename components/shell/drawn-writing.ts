import { useNow, useTimeZone } from 'next-intl'
import type { Writing } from '@/components/ui/moment-words'
import { useFormattingLanguage } from '@/lib/i18n/use-digits'

/** `useWriting` among what the server draws. */
export function useDrawnWriting(): Writing {
  return {
    language: useFormattingLanguage(),
    timeZone: useTimeZone() ?? 'UTC',
    now: useNow().getTime(),
  }
}
