import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportForm } from '@/components/import/import-form'
import { PageFrame } from '@/components/shell/page-frame'
import { Notice } from '@/components/ui/notice'
import { articleId } from '@/lib/domain/ids'
import { mayAddArticle } from '@/lib/domain/policy'
import { localeOf } from '@/lib/i18n/locale-of'
import { listArticles } from '@/lib/operations/article/list-articles'
import { readArticle } from '@/lib/operations/article/read-article'
import { found } from '../../found'
import { withMessages } from '../../page-messages'
import { requireActor } from '../../require-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') }
}

export default withMessages(['imports', 'problems', 'refusals', 'states', 'verdicts'], ImportPage)

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ article?: string | string[] }> }

async function ImportPage({ params, searchParams }: Props) {
  const id = articleId.safeParse((await searchParams).article).data
  const here = `/articles/imports${id ? `?article=${id}` : ''}`
  const actor = await requireActor(await localeOf(params), here)
  const [t, refusals] = await Promise.all([getTranslations('imports'), getTranslations('refusals')])
  const permission = mayAddArticle(actor)
  if (!permission.allowed) {
    return (
      <PageFrame title={t('title')}>
        <Notice kind="error">{refusals(permission.reason)}</Notice>
      </PageFrame>
    )
  }
  const [{ items }, chosen] = await Promise.all([
    listArticles(actor, { limit: 100 }).then(found),
    id ? readArticle(actor, id).then(found) : null,
  ])
  const others = items.filter((article) => article.id !== id)
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <ImportForm
        articles={[...(chosen ? [chosen] : []), ...others].map(({ id, title }) => ({ id, title }))}
        chosen={id ?? ''}
      />
    </PageFrame>
  )
}
