import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { HistoryList } from '@/components/history/history-list'
import { NextPage } from '@/components/shell/next-page'
import { PageFrame } from '@/components/shell/page-frame'
import { buttonClass } from '@/components/ui/button-class'
import { Isolated } from '@/components/ui/free-text'
import { Notice } from '@/components/ui/notice'
import { articleId as articleIdSchema } from '@/lib/domain/ids'
import { mayAdminister } from '@/lib/domain/policy'
import { localeOf } from '@/lib/i18n/locale-of'
import { Link } from '@/lib/i18n/navigation'
import { openHistory } from '@/lib/operations/history/open-history'
import { type AskedPage, cursorIn } from '../../../asked-page'
import { found } from '../../../found'
import { withMessages } from '../../../page-messages'
import { requireActor } from '../../../require-actor'

type Props = {
  params: Promise<{ locale: string; articleId: string }>
  searchParams: Promise<AskedPage & { claim?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('history'))('title') }
}

export default withMessages(['erasure', 'problems', 'refusals'], HistoryPage)

async function HistoryPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const id = articleIdSchema.safeParse((await params).articleId)
  if (!id.success) notFound()
  const asked = await searchParams
  const number = [asked.claim].flat()[0]
  const path = `/articles/${id.data}/history`
  const actor = await requireActor(locale, number ? `${path}?claim=${number}` : path)

  const cursor = cursorIn(asked)
  const t = await getTranslations('history')
  if (number && !/^\d{1,6}$/.test(number)) notFound()
  const { article, page } = found(
    await openHistory(actor, id.data, number ? Number(number) : null, { cursor, limit: 50 }),
  )
  const query = number ? { claim: number } : {}

  return (
    <PageFrame
      narrow
      title={number ? t('ofClaim', { number }) : t('ofArticle')}
      lead={<Isolated lang={article.language}>{article.title}</Isolated>}
      tools={
        <>
          <Link href={`${path}/moments`} className={buttonClass()}>
            {t('moments')}
          </Link>
          {number ? (
            <Link href={path} className={buttonClass()}>
              {t('wholeHistory')}
            </Link>
          ) : null}
          <Link href={{ pathname: `/articles/${article.id}`, query }} className={buttonClass()}>
            {t('toArticle')}
          </Link>
        </>
      }
    >
      <p className="mb-6 text-small text-muted">{t('lead')}</p>
      {page.items.length === 0 ? (
        <Notice kind="empty" title={t('empty.title')}>
          {t('empty.text')}
        </Notice>
      ) : (
        <HistoryList article={article.id} entries={page.items} mayErase={mayAdminister(actor).allowed} />
      )}
      <NextPage
        pathname={path}
        query={query}
        cursor={cursor}
        nextCursor={page.nextCursor}
        nextLabel={t('next')}
        firstLabel={t('first')}
      />
    </PageFrame>
  )
}
