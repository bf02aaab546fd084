import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { OwnFactor } from '@/components/factor/own-factor'
import { DomainList } from '@/components/settings/domain-list'
import { IdentityList } from '@/components/settings/identity-list'
import { MethodForm } from '@/components/settings/method-form'
import { NewsroomForm } from '@/components/settings/newsroom-form'
import { OwnSettings } from '@/components/settings/own-settings'
import { RemoveSample } from '@/components/settings/remove-sample'
import { SessionList } from '@/components/settings/session-list'
import { TokenForm } from '@/components/settings/token-form'
import { TokenList } from '@/components/settings/token-list'
import { Webhooks } from '@/components/settings/webhooks'
import { PageFrame } from '@/components/shell/page-frame'
import { buttonClass } from '@/components/ui/button-class'
import { Disclosure } from '@/components/ui/disclosure'
import { ownSessionId } from '@/lib/auth/own-session'
import { listProviders } from '@/lib/auth/provider'
import { mayAdminister } from '@/lib/domain/policy'
import { reportLanguageOf } from '@/lib/domain/report/build-report'
import { ownWording } from '@/lib/domain/report/method'
import { digitsCookie, toDigits } from '@/lib/i18n/digits'
import { localeOf } from '@/lib/i18n/locale-of'
import { Link } from '@/lib/i18n/navigation'
import { themeCookie, toTheme } from '@/lib/i18n/theme'
import { listDomains } from '@/lib/operations/newsroom/list-domains'
import { listIdentities } from '@/lib/operations/newsroom/list-identities'
import { listSessions } from '@/lib/operations/newsroom/list-sessions'
import { listTokens } from '@/lib/operations/newsroom/list-tokens'
import { listWebhooks } from '@/lib/operations/newsroom/list-webhooks'
import { readMethod } from '@/lib/operations/newsroom/read-method'
import { readSecondFactor } from '@/lib/operations/newsroom/read-second-factor'
import { readSettings } from '@/lib/operations/newsroom/read-settings'
import { found } from '../found'
import { withMessages } from '../page-messages'
import { requireActor } from '../require-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

export default withMessages(['factor', 'problems', 'refusals', 'secret', 'settings'], SettingsPage)

/** What everybody chooses for themselves, and what admins settle for all. */
async function SettingsPage({ params }: { params: Promise<{ locale: string }> }) {
  const actor = await requireActor(await localeOf(params), '/settings')
  const [t, app, jar] = await Promise.all([getTranslations('settings'), getTranslations('app'), cookies()])
  const may = mayAdminister(actor).allowed
  const providers = listProviders()
  const [settings, methods, webhooks, sessions, factor, identities, domains, tokens] = await Promise.all([
    may ? readSettings(actor).then(found) : null,
    may ? readMethod(actor).then(found) : null,
    may ? listWebhooks(actor).then(found) : null,
    ownSessionId()
      .then((here) => listSessions(actor, here))
      .then(found),
    readSecondFactor(actor).then(found),
    listIdentities(actor).then(found),
    may && providers.length > 0 ? listDomains(actor).then(found) : null,
    listTokens(actor).then(found),
  ])
  return (
    <PageFrame title={t('title')} narrow>
      <div className="grid gap-8">
        <Part name="own">
          <OwnSettings
            theme={toTheme(jar.get(themeCookie)?.value)}
            digits={toDigits(jar.get(digitsCookie)?.value)}
          />
          <Link href="/password" className={`${buttonClass()} mt-5`}>
            {app('changePassword')}
          </Link>
        </Part>
        <Part name="sessions">
          <SessionList sessions={sessions.items} />
          <a href={`/api/v1/members/${actor.id}/file`} download className={`${buttonClass()} mt-5`}>
            {t('sessions.file')}
          </a>
        </Part>
        <Part name="factor">
          <OwnFactor initial={factor} />
        </Part>
        {providers.length > 0 || identities.items.length > 0 ? (
          <Part name="identities">
            <IdentityList initial={identities.items} providers={providers} />
          </Part>
        ) : null}
        <Part name="tokens">
          <TokenList tokens={tokens.items} reader={actor.id} />
          <Disclosure summary={t('tokens.submit')}>
            <TokenForm />
          </Disclosure>
        </Part>
        {settings ? (
          <Part name="newsroom">
            <NewsroomForm initial={settings} />
          </Part>
        ) : null}
        {domains ? (
          <Part name="domains">
            <DomainList initial={domains.items} />
          </Part>
        ) : null}
        {settings?.sample ? (
          <Part name="sample">
            <RemoveSample />
          </Part>
        ) : null}
        {methods ? (
          <Part name="method">
            <MethodForm
              saved={methods}
              initial={methods.methods[0] ?? ownWording[reportLanguageOf(actor.newsroom.language)]}
            />
          </Part>
        ) : null}
        {webhooks ? (
          <Part name="webhooks">
            <Webhooks initial={webhooks.items} />
          </Part>
        ) : null}
      </div>
    </PageFrame>
  )
}

function Part({
  name,
  children,
}: {
  name:
    | 'own'
    | 'sessions'
    | 'factor'
    | 'identities'
    | 'domains'
    | 'tokens'
    | 'newsroom'
    | 'sample'
    | 'method'
    | 'webhooks'
  children: ReactNode
}) {
  const t = useTranslations('settings')
  return (
    <section aria-labelledby={`${name}-settings`} className="rounded border border-line bg-sheet p-5">
      <h2 id={`${name}-settings`} className="text-lg font-semibold">
        {t(`${name}.title`)}
      </h2>
      <p className="mb-4 text-small text-muted">{t(`${name}.lead`)}</p>
      {children}
    </section>
  )
}
