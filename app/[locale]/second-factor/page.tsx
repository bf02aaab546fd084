import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ownPath } from '@/components/drafts/own-path'
import { FirstFactor } from '@/components/factor/first-factor'
import { SignInForm } from '@/components/session/sign-in-form'
import { LanguageChoice } from '@/components/shell/language-choice'
import { Standalone } from '@/components/shell/standalone'
import { Notice } from '@/components/ui/notice'
import { isConfirmed } from '@/lib/domain/newsroom/session-lifetime'
import { localeOf } from '@/lib/i18n/locale-of'
import { redirect } from '@/lib/i18n/navigation'
import { pageVisitor } from '../page-actor'
import { withMessages } from '../page-messages'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factor'))('gateTitle') }
}

export default withMessages(['factor', 'problems', 'refusals', 'secret'], SecondFactorPage)

/** Where whoever needs a second factor and has none comes before anything else. */
async function SecondFactorPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const next = ownPath([(await searchParams).next].flat()[0])
  const visitor = await pageVisitor()
  if (!visitor) return redirect({ href: { pathname: '/sign-in', query: { next } }, locale })
  if (!visitor.lacksFactor) redirect({ href: next, locale })

  const t = await getTranslations('factor')
  const isTrusted = isConfirmed(visitor.confirmedAt, Date.now())
  return (
    <Standalone title={t('gateTitle')} tools={<LanguageChoice />}>
      <p>{t('gateLead')}</p>
      {isTrusted ? (
        <FirstFactor next={next} />
      ) : (
        <>
          <Notice>{t('gateConfirm')}</Notice>
          <SignInForm next={next} />
        </>
      )}
    </Standalone>
  )
}
