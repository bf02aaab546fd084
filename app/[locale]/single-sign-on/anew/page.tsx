import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ProviderButtons } from '@/components/session/provider-buttons'
import { LanguageChoice } from '@/components/shell/language-choice'
import { Standalone } from '@/components/shell/standalone'
import { listProviders } from '@/lib/auth/provider'
import { localeOf } from '@/lib/i18n/locale-of'
import { withMessages } from '../../page-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('singleSignOn'))('anewTitle') }
}

export default withMessages(['problems', 'refusals', 'singleSignOn'], SignInAnewPage)

/** For a window beside the one in which a sensitive step waits, so that what was typed there stays. */
async function SignInAnewPage({ params }: { params: Promise<{ locale: string }> }) {
  await localeOf(params)
  const t = await getTranslations('singleSignOn')
  const providers = listProviders().filter(({ canAskAnew }) => canAskAnew)
  return (
    <Standalone title={t('anewTitle')} tools={<LanguageChoice />}>
      <p>{t('anewLead')}</p>
      <ProviderButtons providers={providers} purpose={{ anew: true }} />
    </Standalone>
  )
}
