import '../fonts'
import '../globals.css'

import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getNow, getTimeZone, getTranslations, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { InterfaceProvider } from '@/components/ui/interface-provider'
import type { ValidityTexts } from '@/components/ui/own-validity'
import { directionOf } from '@/lib/domain/article/language'
import { formattingLocale, isLocale, type Locale } from '@/lib/i18n/locales'
import { themeCookie, toTheme } from '@/lib/i18n/theme'
import { digitStyleOf } from '@/lib/i18n/use-digits'
import { everywhere, messagesOf } from './page-messages'

type Props = { params: Promise<{ locale: string }>; children: ReactNode }

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = await getTranslations({ locale, namespace: 'app' })
  return {
    title: { default: t('name'), template: `%s · ${t('name')}` },
    description: t('description'),
    robots: { index: false, follow: false },
  }
}

export default async function LocaleLayout({ params, children }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)

  const [cookieJar, requestHeaders, now, timeZone] = await Promise.all([
    cookies(),
    headers(),
    getNow(),
    getTimeZone(),
  ])
  const theme = toTheme(cookieJar.get(themeCookie)?.value)
  const direction = directionOf(locale)
  const zero = (await getTranslations({ locale, namespace: 'app' }))('zero')

  return (
    <html
      lang={locale}
      dir={direction}
      data-theme={theme === 'system' ? undefined : theme}
      suppressHydrationWarning
    >
      <body>
        <NextIntlClientProvider messages={await messagesOf(everywhere)}>
          <InterfaceProvider
            language={formattingLocale(locale, digitStyleOf(zero))}
            timeZone={timeZone}
            now={now.getTime()}
            direction={direction}
            validity={await validityTexts(locale)}
            nonce={requestHeaders.get('x-nonce') ?? undefined}
          >
            {children}
          </InterfaceProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}

async function validityTexts(locale: Locale): Promise<ValidityTexts> {
  const t = await getTranslations({ locale, namespace: 'app.validity' })
  return { needed: t('needed'), email: t('email'), url: t('url'), short: t('short'), invalid: t('invalid') }
}
