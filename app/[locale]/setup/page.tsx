import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SetupForm } from '@/components/session/setup-form'
import { LanguageChoice } from '@/components/shell/language-choice'
import { Standalone } from '@/components/shell/standalone'
import { buttonClass } from '@/components/ui/button-class'
import { Notice } from '@/components/ui/notice'
import { localeOf } from '@/lib/i18n/locale-of'
import { Link } from '@/lib/i18n/navigation'
import { isSetUp } from '@/lib/operations/newsroom/set-up'
import { withMessages } from '../page-messages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('setup'))('title') }
}

export default withMessages(['problems', 'refusals', 'setup'], SetupPage)

async function SetupPage({ params }: { params: Promise<{ locale: string }> }) {
  await localeOf(params)
  const [t, closed] = await Promise.all([getTranslations('setup'), isSetUp()])
  return (
    <Standalone title={t('title')} tools={<LanguageChoice />}>
      {closed ? (
        <Notice
          action={
            <Link href="/sign-in" className={buttonClass('primary')}>
              {t('toSignIn')}
            </Link>
          }
        >
          {t('closed')}
        </Notice>
      ) : (
        <>
          <p className="text-muted">{t('lead')}</p>
          <SetupForm />
        </>
      )}
    </Standalone>
  )
}
