import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewArticleForm } from '@/components/articles/new-article-form'
import { PageFrame } from '@/components/shell/page-frame'
import { Notice } from '@/components/ui/notice'
import { mayAddArticle } from '@/lib/domain/policy'
import { localeOf } from '@/lib/i18n/locale-of'
import { withMessages } from '../../page-messages'
import { requireActor } from '../../require-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('newArticle'))('title') }
}

export default withMessages(['newArticle', 'problems', 'refusals'], NewArticlePage)

async function NewArticlePage({ params }: { params: Promise<{ locale: string }> }) {
  const actor = await requireActor(await localeOf(params), '/articles/new')
  const [t, refusals] = await Promise.all([getTranslations('newArticle'), getTranslations('refusals')])
  const permission = mayAddArticle(actor)
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      {permission.allowed ? (
        <NewArticleForm language={actor.newsroom.language} />
      ) : (
        <Notice kind="error">{refusals(permission.reason)}</Notice>
      )}
    </PageFrame>
  )
}
