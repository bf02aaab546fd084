import type { Metadata } from 'next'
import { getNow, getTranslations } from 'next-intl/server'
import { ArticleFilterBar } from '@/components/articles/article-filter-bar'
import {
  type ArticleFilter,
  articleFilterIn,
  articleQueryOf,
} from '@/components/articles/article-filter-query'
import { ArticleTable } from '@/components/articles/article-table'
import { NewArticleLink } from '@/components/articles/new-article-link'
import { NextPage } from '@/components/shell/next-page'
import { PageFrame } from '@/components/shell/page-frame'
import { buttonClass } from '@/components/ui/button-class'
import { Notice } from '@/components/ui/notice'
import { SavedViews } from '@/components/views/saved-views'
import { type ArticleQuery, articleQuery } from '@/lib/domain/article/article-query'
import type { Query } from '@/lib/domain/claim/filter-query'
import type { MemberId } from '@/lib/domain/ids'
import { mayAddArticle } from '@/lib/domain/policy'
import { languageNames } from '@/lib/domain/text/formatters'
import { localeOf } from '@/lib/i18n/locale-of'
import { Link } from '@/lib/i18n/navigation'
import { openArticles } from '@/lib/operations/article/open-articles'
import { listViews } from '@/lib/operations/view/list-views'
import { cursorIn } from '../../asked-page'
import { found } from '../../found'
import { withMessages } from '../../page-messages'
import { requireActor } from '../../require-actor'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Query & { cursor?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles'))('title') }
}

export default withMessages(['articleFilter', 'problems', 'refusals', 'views'], ArticlesPage)

async function ArticlesPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const actor = await requireActor(locale, '/articles')
  const asked = await searchParams
  const [filter, cursor] = [articleFilterIn(asked), cursorIn(asked)]
  const [t, app, now, { page, people, languages, outlets, labels }, views] = await Promise.all([
    getTranslations('articles'),
    getTranslations('app'),
    getNow(),
    openArticles(actor, { ...queryOf(filter, actor.id), cursor, limit: 50 }).then(found),
    listViews(actor).then(found),
  ])
  const permission = mayAddArticle(actor)
  const query = articleQueryOf(filter)
  const isFiltered = Object.keys(query).length > 0

  return (
    <PageFrame
      title={t('title')}
      tools={
        <>
          {permission.allowed ? (
            <Link href="/articles/imports" className={buttonClass('plain')}>
              {t('bringIn')}
            </Link>
          ) : null}
          <NewArticleLink permission={permission} />
        </>
      }
    >
      {page.items.length > 0 || isFiltered ? (
        <ArticleFilterBar
          filter={filter}
          people={people
            .filter(({ id }) => id !== actor.id)
            .map(({ id, name }) => ({ value: id, label: name ?? app('erasedPerson') }))}
          languages={languages.map((value) => ({ value, label: languageNames(locale).of(value) ?? value }))}
          outlets={outlets.map((value) => ({ value, label: value }))}
          labels={labels.map((value) => ({ value, label: value }))}
        />
      ) : null}
      <SavedViews list="articles" views={views.items} query={new URLSearchParams(query).toString()} />
      {page.items.length > 0 ? (
        <ArticleTable articles={page.items} now={now.getTime()} />
      ) : isFiltered ? (
        <Notice kind="empty" title={t('noneLike.title')}>
          {t('noneLike.text')}
        </Notice>
      ) : (
        <Notice kind="empty" title={t('empty.title')}>
          {permission.allowed ? t('empty.text') : t('empty.reader')}
        </Notice>
      )}
      <NextPage
        pathname="/articles"
        query={query}
        cursor={cursor}
        nextCursor={page.nextCursor}
        nextLabel={t('next')}
        firstLabel={t('first')}
      />
    </PageFrame>
  )
}

/** What is asked for; what an address says that cannot be is not asked for. */
function queryOf(filter: ArticleFilter, me: MemberId): Omit<ArticleQuery, 'limit'> {
  const { owner, ...said } = articleQueryOf(filter)
  const parsed = articleQuery.safeParse({ ...said, ...(owner && { owner: owner === 'mine' ? me : owner }) })
  return parsed.success ? parsed.data : {}
}
