'use client'

import { useLocale, useTranslations } from 'next-intl'
import { chooseTheme } from '@/components/theme/choose-theme'
import type { Role } from '@/lib/domain/newsroom/role'
import {
  mayAddArticle,
  mayAdminister,
  mayHandleReaderReports,
  mayHaveQueue,
  mayReadDesk,
} from '@/lib/domain/policy'
import { foldForSearch } from '@/lib/domain/text/fold'
import { localeNames, locales } from '@/lib/i18n/locales'
import { usePathname, useRouter } from '@/lib/i18n/navigation'
import { themes } from '@/lib/i18n/theme'
import { useVisit } from './use-visit'

type Command = { id: string; name: string; run: () => void }

/** What may be done from anywhere and begins with, or holds, each word that is typed; all of it before anything is. */
export function useCommands(role: Role, typed: string): Command[] {
  const t = useTranslations()
  const visit = useVisit()
  const [router, pathname, current] = [useRouter(), usePathname(), useLocale()]
  const page = (href: string, name: string) => ({ id: href, name, run: () => visit(href) })

  const all: Command[] = [
    ...(mayAddArticle({ role }).allowed ? [page('/articles/new', t('palette.newArticle'))] : []),
    page('/articles', t('app.articles')),
    page('/inbox', t('app.inbox')),
    ...(mayAddArticle({ role }).allowed ? [page('/articles/imports', t('palette.import'))] : []),
    ...(mayHaveQueue({ role }).allowed ? [page('/queue', t('app.queue'))] : []),
    ...(mayHandleReaderReports({ role }).allowed ? [page('/reader-reports', t('app.readerReports'))] : []),
    ...(mayReadDesk({ role }).allowed ? [page('/desk', t('app.desk'))] : []),
    ...(mayAdminister({ role }).allowed ? [page('/members', t('app.members'))] : []),
    page('/search', t('palette.page')),
    page('/settings', t('app.settings')),
    page('/password', t('app.changePassword')),
    ...locales
      .filter((locale) => locale !== current)
      .map((locale) => ({
        id: locale,
        name: t('palette.language', { language: localeNames[locale] }),
        run: () => router.replace(`${pathname}${window.location.search}${window.location.hash}`, { locale }),
      })),
    ...themes.map((theme) => ({
      id: theme,
      name: t('palette.theme', { theme: t(`app.themes.${theme}`) }),
      run: () => chooseTheme(theme),
    })),
  ]
  const words = foldForSearch(typed).split(' ').filter(Boolean)
  return all.filter(({ name }) => words.every((word) => foldForSearch(name).includes(word)))
}
