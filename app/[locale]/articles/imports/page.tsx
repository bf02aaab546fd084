import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportForm } from '@/components/import/import-form'
import { PageFrame } from '@/components/shell/page-frame'
import { Notice } from '@/components/ui/notice'
import { mayAddArticle } from '@/lib/domain/policy'
import { localeOf } from '@/lib/i18n/locale-of'
import { listArticles } from '@/lib/operations/article/list-articles'
import { found } from '../../found'
import { withMessages } from '../../page-messages'
import { requireActor } from '../../require-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') }
}

export default withMessages(['imports', 'problems', 'refusals', 'states', 'verdicts'], ImportPage)

async function ImportPage({ params }: { params: Promise<{ locale: string }> }) {
  const actor = await requireActor(await localeOf(params), '/articles/imports')
  const [t, refusals] = await Promise.all([getTranslations('imports'), getTranslations('refusals')])
  const permission = mayAddArticle(actor)
  if (!permission.allowed) {
    return (
      <PageFrame title={t('title')}>
        <Notice kind="error">{refusals(permission.reason)}</Notice>
      </PageFrame>
    )
  }
  const { items } = await listArticles(actor, { limit: 100 }).then(found)
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <ImportForm articles={items.map(({ id, title }) => ({ id, title }))} />
    </PageFrame>
  )
}
