'use client'

import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl'
import { type ReactNode, useMemo } from 'react'

type Props = { messages: Partial<ReturnType<typeof useMessages>>; children: ReactNode }

/** Adds messages to those that every page has in the browser. */
export function MoreMessages({ messages, children }: Props) {
  const locale = useLocale()
  const everywhere = useMessages()
  const all = useMemo(() => ({ ...everywhere, ...messages }), [everywhere, messages])
  return (
    <NextIntlClientProvider locale={locale} messages={all}>
      {children}
    </NextIntlClientProvider>
  )
}
