import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MomentChanges } from '@/components/moment/moment-changes'
import { MomentClaims } from '@/components/moment/moment-claims'
import { MomentTools } from '@/components/moment/moment-tools'
import { PageFrame } from '@/components/shell/page-frame'
import { ArticleText } from '@/components/text/article-text'
import { buttonClass } from '@/components/ui/button-class'
import { Isolated } from '@/components/ui/free-text'
import { Time } from '@/components/ui/time'
import { articleId as articleIdSchema } from '@/lib/domain/ids'
import { localeOf } from '@/lib/i18n/locale-of'
import { Link } from '@/lib/i18n/navigation'
import { compareMoments } from '@/lib/operations/history/compare-moments'
import { found } from '../../../../found'
import { withMessages } from '../../../../page-messages'
import { requireActor } from '../../../../require-actor'

type Asked = string | string[] | undefined
type Props = {
  params: Promise<{ locale: string; articleId: string }>
  searchParams: Promise<{ at?: Asked; since?: Asked }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moments'))('title') }
}

export default withMessages(['moments'], MomentsPage)

/** The article at any moment of its history, and what changed between two of them. */
async function MomentsPage({ params, searchParams }: Props) {
  const locale = await localeOf(params)
  const id = articleIdSchema.safeParse((await params).articleId)
  if (!id.success) notFound()
  const path = `/articles/${id.data}/history/moments`
  const actor = await requireActor(locale, path)
  const asked = await searchParams
  const compared = found(
    await compareMoments(actor, id.data, { at: numberIn(asked.at), since: numberIn(asked.since) }),
  )

  const t = await getTranslations('moments')
  const erased = (await getTranslations('app'))('erasedText')
  const { moment, rows, since, changes, history } = compared
  const { article, claims } = moment
  const { n, at } = moment.moment
  const title = typeof article.title === 'string' ? article.title : erased
  return (
    <PageFrame
      title={t('title')}
      lead={<Isolated lang={article.language}>{title}</Isolated>}
      tools={
        <>
          <Link href={`/articles/${id.data}/history`} className={buttonClass()}>
            {t('toHistory')}
          </Link>
          <Link href={`/articles/${id.data}`} className={buttonClass()}>
            {t('toArticle')}
          </Link>
        </>
      }
    >
      <p className="mb-6 text-small text-muted">{t('lead')}</p>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <section
          data-frame
          aria-labelledby="choose"
          className="lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto"
        >
          <h2 id="choose" className="mb-3 text-lg font-semibold">
            {t('choose')}
          </h2>
          <MomentTools path={path} at={n} since={since} history={history} />
        </section>
        <div className="grid min-w-0 gap-10">
          <section aria-labelledby="changes">
            <h2 id="changes" className="mb-3 text-lg font-semibold">
              {since < n ? t('changesTitle', { from: since, to: n }) : t('changesHere')}
            </h2>
            {since < n ? (
              <MomentChanges changes={changes} />
            ) : (
              <p className="text-muted">{t('sameMoment')}</p>
            )}
          </section>
          <section aria-labelledby="claims">
            <h2 id="claims" className="mb-3 text-lg font-semibold">
              {t('claimsTitle', { n })}
            </h2>
            <MomentClaims moment={moment} />
          </section>
          <section aria-labelledby="text">
            <h2 id="text" className="mb-3 text-lg font-semibold">
              {t('textTitle', { n })}{' '}
              <Time at={at} show="absolute" className="text-small font-normal text-muted" />
            </h2>
            <div className="rounded border border-line bg-sheet p-5 shadow-sheet sm:p-8">
              <ArticleText
                text={article.revision.text}
                rows={rows}
                revision={article.revision.number}
                title={title}
                language={article.language}
                direction={article.direction}
                claims={claims}
                metadata={null}
              />
            </div>
          </section>
        </div>
      </div>
    </PageFrame>
  )
}

function numberIn(asked: Asked): number | undefined {
  const [first] = [asked].flat()
  return first && /^\d{1,9}$/.test(first) ? Number(first) : undefined
}
