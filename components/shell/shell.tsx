import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EarlyPaletteKey } from '@/components/palette/early-key'
import { Palette } from '@/components/palette/palette'
import { ConnectionBar } from '@/components/session/connection-bar'
import { Badge } from '@/components/ui/badge'
import { Isolated } from '@/components/ui/free-text'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { mayAdminister, mayHandleReaderReports, mayReadDesk } from '@/lib/domain/policy'
import { Link } from '@/lib/i18n/navigation'
import type { Theme } from '@/lib/i18n/theme'
import { AccountMenu } from './account-menu'
import { DrawnTimes } from './drawn-times'
import { InboxLink } from './inbox-link'
import { LanguageSwitch } from './language-switch'
import { NavigationLink } from './navigation-link'
import { NavigationRow } from './navigation-row'
import { SoftLinks } from './soft-links'
import { Wordmark } from './wordmark'

type Props = {
  actor: Pick<Actor, 'name' | 'role' | 'newsroom'>
  theme: Theme
  unread: number
  nonce: string | undefined
  children: ReactNode
}

/** The calm frame around every page of the newsroom. A narrow screen gets the links in a row of their own. */
export function Shell({ actor, theme, unread, nonce, children }: Props) {
  const t = useTranslations('app')
  return (
    <>
      <EarlyPaletteKey nonce={nonce} />
      <a
        href="#content"
        className="sr-only z-50 rounded-lg bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:inset-s-3 focus:top-3"
      >
        {t('skipToContent')}
      </a>
      <header className="sticky top-0 z-30 border-b border-line bg-sheet print:hidden">
        <div className="flex flex-wrap items-center gap-x-5 px-4 sm:flex-nowrap sm:px-7">
          <Link href="/articles" className="py-3">
            <Wordmark />
          </Link>
          <NavigationRow
            aria-label={t('mainNavigation')}
            className="fading-row order-last -mx-2 flex w-full gap-1 overflow-x-auto sm:order-none sm:w-auto"
          >
            <NavigationLink href="/articles">{t('articles')}</NavigationLink>
            <NavigationLink href="/queue">{t('queue')}</NavigationLink>
            <InboxLink unread={unread} />
            {mayHandleReaderReports(actor).allowed ? (
              <NavigationLink href="/reader-reports">{t('readerReports')}</NavigationLink>
            ) : null}
            {mayReadDesk(actor).allowed ? <NavigationLink href="/desk">{t('desk')}</NavigationLink> : null}
            {mayAdminister(actor).allowed ? (
              <NavigationLink href="/members">{t('members')}</NavigationLink>
            ) : null}
          </NavigationRow>
          {/* Where it has no name to shorten, the navigation gives way. */}
          <div className="ms-auto flex min-w-0 items-center gap-2 sm:max-md:shrink-0">
            <span className="hidden truncate text-small text-muted md:block">
              <Isolated>{actor.newsroom.name}</Isolated>
            </span>
            {actor.newsroom.sample ? (
              <Badge tone="needs-sources" title={t('sampleHint')}>
                {t('sample')}
              </Badge>
            ) : null}
            <Palette role={actor.role} />
            <LanguageSwitch />
            <AccountMenu name={actor.name} role={actor.role} newsroom={actor.newsroom.name} theme={theme} />
          </div>
        </div>
        <ConnectionBar />
      </header>
      {children}
      <SoftLinks />
      <DrawnTimes />
    </>
  )
}
