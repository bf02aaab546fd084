import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RevisionForm } from '@/components/revision/revision-form'
import { PageFrame } from '@/components/shell/page-frame'
import { buttonClass } from '@/components/ui/button-class'
import { Isolated } from '@/components/ui/free-text'
import { Notice } from '@/components/ui/notice'
import { articleId as articleIdSchema } from '@/lib/domain/ids'
import { mayRevise } from '@/lib/domain/policy'
import { localeOf } from '@/lib/i18n/locale-of'
import { Link } from '@/lib/i18n/navigation'
import { readArticle } from '@/lib/operations/article/read-article'
import { found } from '../../../../found'
import { withMessages } from '../../../../page-messages'
import { requireActor } from '../../../../require-actor'

type Props = { params: Promise<{ locale: string; articleId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('revisions.new'))('title') }
}

export default withMessages(
  [
    'claim',
    'conflict',
    'history',
    'kinds',
    'newArticle',
    'placements',
    'problems',
    'queue',
    'reasonCodes',
    'refusals',
    'revisions',
    'sourceTypes',
    'stances',
    'states',
    'verdicts',
  ],
  NewRevisionPage,
)

async function NewRevisionPage({ params }: Props) {
  const locale = await localeOf(params)
  const id = articleIdSchema.safeParse((await params).articleId)
  if (!id.success) notFound()
  const path = `/articles/${id.data}/revisions`
  const actor = await requireActor(locale, `${path}/new`)
  const [t, refusals] = await Promise.all([getTranslations('revisions'), getTranslations('refusals')])
  const { counts, createdBy, createdAt, sample, ...article } = found(await readArticle(actor, id.data))
  const permission = mayRevise(actor)
  return (
    <PageFrame
      title={t('new.title')}
      lead={<Isolated lang={article.language}>{article.title}</Isolated>}
      tools={
        <Link href={path} className={buttonClass()}>
          {t('toList')}
        </Link>
      }
    >
      <p className="mb-6 text-muted">{t('new.lead')}</p>
      {permission.allowed ? (
        <RevisionForm article={article} />
      ) : (
        <Notice kind="error">{refusals(permission.reason)}</Notice>
      )}
    </PageFrame>
  )
}
