import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CompareForm } from '@/components/revision/compare-form'
import { Comparison } from '@/components/revision/comparison'
import { RevisionList } from '@/components/revision/revision-list'
import { NextPage } from '@/components/shell/next-page'
import { PageFrame } from '@/components/shell/page-frame'
import { buttonClass } from '@/components/ui/button-class'
import { Isolated } from '@/components/ui/free-text'
import { articleId as articleIdSchema } from '@/lib/domain/ids'
import { localeOf } from '@/lib/i18n/locale-of'
import { Link } from '@/lib/i18n/navigation'
import { compareRevisions } from '@/lib/operations/article/compare-revisions'
import { listRevisions } from '@/lib/operations/article/list-revisions'
import { readArticle } from '@/lib/operations/article/read-article'
import { type AskedPage, cursorIn } from '../../../asked-page'
import { found } from '../../../found'
import { withMessages } from '../../../page-messages'
import { requireActor } from '../../../require-actor'

type Asked = AskedPage & { before?: string | string[]; after?: string | string[] }
type Props = { params: Promise<{ locale: string; articleId: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('revisions'))('title') }
}

export default withMessages([], RevisionsPage)

async function RevisionsPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const id = articleIdSchema.safeParse((await params).articleId)
  if (!id.success) notFound()
  const asked = await searchParams
  const path = `/articles/${id.data}/revisions`
  const actor = await requireActor(locale, path)
  const cursor = cursorIn(asked)
  const [t, read, listed] = await Promise.all([
    getTranslations('revisions'),
    readArticle(actor, id.data),
    listRevisions(actor, id.data, { cursor, limit: 50 }),
  ])
  const [article, page] = [found(read), found(listed)]
  const current = article.revision.number
  const numbers = numbersIn(asked, current)
  const comparison = current > 1 ? found(await compareRevisions(actor, article.id, numbers)) : null

  return (
    <PageFrame
      title={t('title')}
      lead={<Isolated lang={article.language}>{article.title}</Isolated>}
      tools={
        <>
          <Link href={`/articles/${article.id}`} className={buttonClass()}>
            {t('toArticle')}
          </Link>
          <Link href={`${path}/new`} className={buttonClass('primary')}>
            {t('add')}
          </Link>
        </>
      }
    >
      <p className="mb-6 text-small text-muted">{t('lead')}</p>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid min-w-0 gap-8">
          {comparison ? (
            <>
              <section aria-labelledby="compare" className="grid gap-2">
                <h2 id="compare" className="font-semibold">
                  {t('compare.title')}
                </h2>
                <CompareForm key={`${numbers.from} ${numbers.to}`} current={current} {...numbers} />
              </section>
              <Comparison article={article} comparison={comparison} />
            </>
          ) : (
            <p>{t('compare.one')}</p>
          )}
        </div>
        <div>
          <RevisionList article={article} revisions={page.items} />
          <NextPage
            pathname={path}
            query={{}}
            cursor={cursor}
            nextCursor={page.nextCursor}
            nextLabel={t('next')}
            firstLabel={t('first')}
          />
        </div>
      </div>
    </PageFrame>
  )
}

/** The two revisions asked for, the older first; the last two when nothing sensible was. */
function numbersIn(asked: Asked, current: number): { from: number; to: number } {
  const [from, to] = [asked.before, asked.after].map((value) => {
    const number = Number([value].flat()[0])
    return Number.isInteger(number) && number >= 1 && number <= current ? number : null
  })
  const [one, other] = [from ?? Math.max(1, current - 1), to ?? current]
  return { from: Math.min(one, other), to: Math.max(one, other) }
}
