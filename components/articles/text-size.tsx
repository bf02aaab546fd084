'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo } from 'react'
import { useWriting } from '@/components/ui/interface-provider'
import { maximumTextBytes } from '@/lib/domain/article/text-limit'

/** How long a text is, counted while typing pauses, and a warning before the server would refuse it. */
export function TextSize({ text }: { text: string }) {
  const t = useTranslations('newArticle')
  const { language } = useWriting()
  const settled = useDeferredValue(text)
  const { characters, bytes } = useMemo(() => measure(settled), [settled])
  const numbers = new Intl.NumberFormat(language)
  const maximum = numbers.format(maximumTextBytes)
  return bytes > maximumTextBytes ? (
    <p role="alert" className="text-small text-danger">
      {t('tooLarge', { maximum })}
    </p>
  ) : (
    <p className="text-small text-muted">
      {t('size', { characters: numbers.format(characters), bytes: numbers.format(bytes), maximum })}
    </p>
  )
}

/** Characters as Unicode counts them, and bytes of UTF-8. */
function measure(text: string): { characters: number; bytes: number } {
  let characters = 0
  for (const _ of text) characters += 1
  return { characters, bytes: new TextEncoder().encode(text).length }
}
