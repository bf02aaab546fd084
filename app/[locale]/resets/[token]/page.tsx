import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkForm } from '@/components/session/link-form'
import { LanguageChoice } from '@/components/shell/language-choice'
import { Standalone } from '@/components/shell/standalone'
import { buttonClass } from '@/components/ui/button-class'
import { isolated } from '@/lib/domain/text/isolated'
import { localeOf } from '@/lib/i18n/locale-of'
import { Link } from '@/lib/i18n/navigation'
import { findPasswordReset } from '@/lib/operations/newsroom/find-password-reset'
import { withMessages } from '../../page-messages'

// The address holds the token, so the page names nothing that could tell it on.
export const metadata: Metadata = { referrer: 'no-referrer' }

export default withMessages(['problems', 'refusals'], ResetPage)

async function ResetPage({ params }: { params: Promise<{ locale: string; token: string }> }) {
  await localeOf(params)
  const { token } = await params
  const [t, asked] = await Promise.all([getTranslations('passwords'), findPasswordReset(token)])
  if (!asked) {
    return (
      <Standalone title={t('goneTitle')} tools={<LanguageChoice />}>
        <p>{t('gone')}</p>
        <Link href="/sign-in" className={`${buttonClass('primary')} justify-self-start`}>
          {t('toSignIn')}
        </Link>
      </Standalone>
    )
  }
  return (
    <Standalone title={t('resetTitle')} tools={<LanguageChoice />}>
      <p className="text-muted">{t('resetLead', { name: isolated(asked.name) })}</p>
      <LinkForm
        call="resetPassword"
        token={token}
        email={asked.email}
        words={{
          ...{ email: t('email'), password: t('password'), passwordHint: t('passwordHint') },
          ...{ submit: t('reset'), pending: t('pending') },
        }}
      />
    </Standalone>
  )
}
