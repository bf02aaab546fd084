import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { frontPage, ownPath } from '@/components/drafts/own-path'
import { ProviderButtons } from '@/components/session/provider-buttons'
import { SignInForm } from '@/components/session/sign-in-form'
import { LanguageChoice } from '@/components/shell/language-choice'
import { Standalone } from '@/components/shell/standalone'
import { Notice } from '@/components/ui/notice'
import { listProviders } from '@/lib/auth/provider'
import { localeOf } from '@/lib/i18n/locale-of'
import { redirect } from '@/lib/i18n/navigation'
import { isSetUp } from '@/lib/operations/newsroom/set-up'
import { pageVisitor } from '../page-actor'
import { withMessages } from '../page-messages'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

export default withMessages(['problems', 'refusals', 'singleSignOn'], SignInPage)

async function SignInPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const next = ownPath([(await searchParams).next].flat()[0])
  // Whoever needs a second factor first is led on from there.
  if (await pageVisitor()) redirect({ href: next, locale })
  if (!(await isSetUp())) redirect({ href: '/setup', locale })

  const [t, sso] = await Promise.all([getTranslations('signIn'), getTranslations('singleSignOn')])
  const providers = listProviders()
  return (
    <Standalone title={t('title')} tools={<LanguageChoice />}>
      {next === frontPage || next.startsWith('/invitations/') ? null : <Notice>{t('ended')}</Notice>}
      <SignInForm next={next} />
      {providers.length > 0 ? (
        <>
          <p className="text-center text-small text-muted">{sso('or')}</p>
          <ProviderButtons providers={providers} purpose={{ next }} />
        </>
      ) : null}
      <p className="border-t border-line pt-4 text-small text-muted">{t('lead')}</p>
    </Standalone>
  )
}
