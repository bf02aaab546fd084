import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkForm } from '@/components/session/link-form'
import { LanguageChoice } from '@/components/shell/language-choice'
import { Standalone } from '@/components/shell/standalone'
import { buttonClass } from '@/components/ui/button-class'
import { isolated } from '@/lib/domain/text/isolated'
import { localeOf } from '@/lib/i18n/locale-of'
import { Link } from '@/lib/i18n/navigation'
import { findInvitation } from '@/lib/operations/newsroom/find-invitation'
import { withMessages } from '../../page-messages'

// The address holds the token, so the page names nothing that could tell it on.
export const metadata: Metadata = { referrer: 'no-referrer' }

export default withMessages(['problems', 'refusals'], InvitationPage)

async function InvitationPage({ params }: { params: Promise<{ locale: string; token: string }> }) {
  await localeOf(params)
  const { token } = await params
  const [t, roles, invitation] = await Promise.all([
    getTranslations('invitation'),
    getTranslations('roles'),
    findInvitation(token),
  ])
  if (!invitation) {
    return (
      <Standalone title={t('goneTitle')} tools={<LanguageChoice />}>
        <p>{t('gone')}</p>
        <Link href="/sign-in" className={`${buttonClass('primary')} justify-self-start`}>
          {t('toSignIn')}
        </Link>
      </Standalone>
    )
  }
  const { newsroom, name, role, email } = invitation
  return (
    <Standalone title={t('title', { newsroom: isolated(newsroom) })} tools={<LanguageChoice />}>
      <p className="text-muted">{t('lead', { name: isolated(name), role: roles(role) })}</p>
      <LinkForm
        call="acceptInvitation"
        token={token}
        email={email}
        words={{
          ...{ email: t('email'), emailHint: t('emailHint') },
          ...{ password: t('password'), passwordHint: t('passwordHint') },
          ...{ submit: t('submit'), pending: t('pending') },
        }}
      />
    </Standalone>
  )
}
