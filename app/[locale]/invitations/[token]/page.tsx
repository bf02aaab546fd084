import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { JoinForm } from '@/components/session/join-form'
import { LinkForm } from '@/components/session/link-form'
import { ProviderButtons } from '@/components/session/provider-buttons'
import { LanguageChoice } from '@/components/shell/language-choice'
import { Standalone } from '@/components/shell/standalone'
import { buttonClass } from '@/components/ui/button-class'
import { Notice } from '@/components/ui/notice'
import { listProviders } from '@/lib/auth/provider'
import { isolated } from '@/lib/domain/text/isolated'
import { localeOf } from '@/lib/i18n/locale-of'
import { Link } from '@/lib/i18n/navigation'
import { findInvitation } from '@/lib/operations/newsroom/find-invitation'
import { pageVisitor } from '../../page-actor'
import { withMessages } from '../../page-messages'

// The address holds the token, so the page names nothing that could tell it on.
export const metadata: Metadata = { referrer: 'no-referrer' }

export default withMessages(['problems', 'refusals', 'singleSignOn'], InvitationPage)

async function InvitationPage({ params }: { params: Promise<{ locale: string; token: string }> }) {
  await localeOf(params)
  const { token } = await params
  const [t, sso, roles, invitation] = await Promise.all([
    getTranslations('invitation'),
    getTranslations('singleSignOn'),
    getTranslations('roles'),
    pageVisitor().then((visitor) =>
      findInvitation(token, visitor?.actor).then((found) => found && { ...found, visitor }),
    ),
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
  const { newsroom, name, role, email, isOwn, isByPassword, visitor } = invitation
  const providers = listProviders()
  const who = { name: isolated(name), role: roles(role) }
  if (isOwn) {
    return (
      <Standalone title={t('title', { newsroom: isolated(newsroom) })} tools={<LanguageChoice />}>
        <p className="text-muted">{t('joinLead', who)}</p>
        <JoinForm
          token={token}
          email={email}
          words={{ email: t('email'), submit: t('join'), pending: t('joining') }}
        />
      </Standalone>
    )
  }
  return (
    <Standalone title={t('title', { newsroom: isolated(newsroom) })} tools={<LanguageChoice />}>
      <p className="text-muted">{t('lead', who)}</p>
      {visitor ? <Notice>{t('otherAccount')}</Notice> : null}
      {isByPassword ? (
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
      ) : null}
      {providers.length > 0 ? (
        <>
          {isByPassword ? <p className="text-center text-small text-muted">{sso('or')}</p> : null}
          <ProviderButtons providers={providers} purpose={{ invitation: token }} />
        </>
      ) : null}
      {visitor ? null : (
        // The same for every address: whether it has an account is not told to who holds a link to it.
        <div className="grid gap-3 border-t border-line pt-4">
          <p className="text-small text-muted">{t('haveAccount')}</p>
          <Link
            href={{ pathname: '/sign-in', query: { next: `/invitations/${token}` } }}
            className={`${buttonClass()} justify-self-start`}
          >
            {t('signInFirst')}
          </Link>
        </div>
      )}
    </Standalone>
  )
}
