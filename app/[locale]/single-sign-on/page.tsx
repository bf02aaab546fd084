import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SignOnAnswer } from '@/components/session/sign-on-answer'
import { LanguageChoice } from '@/components/shell/language-choice'
import { Standalone } from '@/components/shell/standalone'
import { localeOf } from '@/lib/i18n/locale-of'
import { withMessages } from '../page-messages'

export async function generateMetadata(): Promise<Metadata> {
  // The address holds what the provider says, which nobody else should hear.
  return { title: (await getTranslations('singleSignOn'))('title'), referrer: 'no-referrer' }
}

export default withMessages(['problems', 'refusals', 'singleSignOn'], SingleSignOnPage)

/** Where a provider sends people back to. The page hands on what came by POST: to open it changes nothing. */
async function SingleSignOnPage({ params }: { params: Promise<{ locale: string }> }) {
  await localeOf(params)
  const t = await getTranslations('singleSignOn')
  return (
    <Standalone title={t('title')} tools={<LanguageChoice />}>
      <SignOnAnswer />
    </Standalone>
  )
}
