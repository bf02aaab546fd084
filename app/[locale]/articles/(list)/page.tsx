import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArticleRow } from '@/components/articles/article-row'
import { NewArticleLink } from '@/components/articles/new-article-link'
import { NextPage } from '@/components/shell/next-page'
import { PageFrame } from '@/components/shell/page-frame'
import { Drawn } from '@/components/ui/drawn'
import { Notice } from '@/components/ui/notice'
import { mayAddArticle } from '@/lib/domain/policy'
import { localeOf } from '@/lib/i18n/locale-of'
import { listArticles } from '@/lib/operations/article/list-articles'
import { type AskedPage, cursorIn } from '../../asked-page'
import { found } from '../../found'
import { requireActor } from '../../require-actor'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<AskedPage> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles'))('title') }
}

export default async function ArticlesPage({ params, searchParams }: Props) {
  const actor = await requireActor(await localeOf(params), '/articles')
  const cursor = cursorIn(await searchParams)
  const [t, page] = await Promise.all([
    getTranslations('articles'),
    listArticles(actor, { cursor, limit: 50 }).then(found),
  ])
  const permission = mayAddArticle(actor)

  return (
    <PageFrame title={t('title')} tools={<NewArticleLink permission={permission} />}>
      {page.items.length === 0 ? (
        <Notice kind="empty" title={t('empty.title')}>
          {permission.allowed ? t('empty.text') : t('empty.reader')}
        </Notice>
      ) : (
        <Drawn
          as="ol"
          className="divide-y divide-line overflow-hidden rounded border border-line bg-sheet shadow-sheet"
        >
          {page.items.map((article) => (
            <ArticleRow key={article.id} article={article} />
          ))}
        </Drawn>
      )}
      <NextPage
        pathname="/articles"
        cursor={cursor}
        nextCursor={page.nextCursor}
        nextLabel={t('next')}
        firstLabel={t('first')}
      />
    </PageFrame>
  )
}
