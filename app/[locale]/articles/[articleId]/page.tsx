import type { Metadata as PageMetadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ArticleSurface } from '@/components/article/article-surface'
import { Metadata } from '@/components/article/metadata'
import { WorkspaceHeader } from '@/components/article/workspace-header'
import { WithdrawnNotice } from '@/components/articles/withdrawn-notice'
import { CoverageProvider } from '@/components/coverage/coverage-provider'
import { SentenceBar } from '@/components/coverage/sentence-bar'
import { ClaimMargin } from '@/components/margin/claim-margin'
import { WorkspaceTray } from '@/components/revision/workspace-tray-later'
import { ArticleText } from '@/components/text/article-text'
import { Announcer } from '@/components/workspace/announcer'
import { OthersAtWork } from '@/components/workspace/others'
import { WorkspaceProvider } from '@/components/workspace/workspace'
import { directionOf } from '@/lib/domain/article/language'
import { waitsForPlace } from '@/lib/domain/claim/claim-placing'
import { filterIn, type Query } from '@/lib/domain/claim/filter-query'
import { articleId } from '@/lib/domain/ids'
import { localeOf } from '@/lib/i18n/locale-of'
import { openWorkspace } from '@/lib/operations/article/open-workspace'
import { found } from '../../found'
import { pageActor } from '../../page-actor'
import { withMessages } from '../../page-messages'
import { requireActor } from '../../require-actor'
import { QueueBeside } from './queue-beside'

type Props = {
  params: Promise<{ locale: string; articleId: string }>
  searchParams: Promise<Query>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<PageMetadata> {
  const [{ articleId: asked }, { claim }, actor] = await Promise.all([params, searchParams, pageActor()])
  const id = articleId.safeParse(asked)
  const answer = actor && id.success ? await openOnce(actor, id.data, numberIn(claim)) : null
  return answer?.ok ? { title: answer.value.article.title } : {}
}

export default withMessages(
  [
    'articleDetails',
    'articleWithdrawal',
    'assignment',
    'bases',
    'claim',
    'comments',
    'conflict',
    'coverage',
    'evidence',
    'history',
    'kinds',
    'live',
    'matching',
    'newArticle',
    'outbox',
    'placements',
    'problems',
    'proposal',
    'queue',
    'reasonCodes',
    'refusals',
    'revisions',
    'sourceTypes',
    'stances',
    'states',
    'tray',
    'undo',
    'verdicts',
    'workspace',
  ],
  WorkspacePage,
)

/** The workspace: the article as it came in, its claims in the margin, and everything that is done to them. */
async function WorkspacePage({ params, searchParams }: Props) {
  const [locale, { articleId: asked }, query] = await Promise.all([localeOf(params), params, searchParams])
  const actor = await requireActor(locale, `/articles/${asked}`)
  const opened = numberIn(query.claim)
  const id = articleId.safeParse(asked)
  if (!id.success) notFound()
  const { article, whole, listed, people, coverage, rows, painted } = found(
    await openOnce(actor, id.data, opened),
  )
  const claims = [...whole, ...listed]
  const t = await getTranslations('workspace')
  const { language, direction, revision, title, byline, outlet, sourceUrl, publishedOn, version } = article
  // Without its text, which the page has once already.
  const known = {
    ...{ id: article.id, title, language, byline, outlet, sourceUrl, publishedOn, version },
    ...{
      assignee: article.assignee,
      dueAt: article.dueAt,
      archived: article.archived,
      labels: article.labels,
    },
    ...{ createdBy: article.createdBy, withdrawn: article.withdrawal !== null },
    revision: revision.number,
  }
  return (
    <WorkspaceProvider
      actor={{ id: actor.id, role: actor.role, strict: actor.newsroom.strict }}
      article={{ id: article.id, language, direction, revision: revision.number, withdrawn: known.withdrawn }}
      claims={{ whole, listed: JSON.stringify(listed) }}
      people={people}
      opened={claims.find(({ number }) => number === opened)?.number ?? null}
      filter={filterIn(query, people)}
    >
      <CoverageProvider coverage={coverage}>
        <main id="content">
          <WorkspaceHeader article={known} />
          {article.withdrawal ? (
            <div className="mx-auto max-w-[92rem] px-4 pb-4 sm:px-7">
              <WithdrawnNotice withdrawal={article.withdrawal} />
            </div>
          ) : null}
          <QueueBeside actor={actor} review={query.review}>
            <div className="mx-auto grid max-w-[92rem] gap-x-12 gap-y-6 px-4 pb-40 sm:px-7 lg:grid-cols-[minmax(0,1fr)_clamp(23rem,37vw,34rem)] lg:in-data-review:grid-cols-[minmax(0,1fr)_clamp(23rem,30vw,34rem)] lg:pb-6">
              {claims.some(waitsForPlace) ? <WorkspaceTray text={revision.text} /> : null}
              <article
                aria-label={t('text')}
                className="relative self-start rounded border border-line bg-sheet px-5 py-8 shadow-sheet sm:px-10 sm:py-12 lg:data-stays:sticky lg:data-stays:top-[min(var(--pinned),calc(100dvh-var(--sheet-height)-1.5rem))] xl:px-16 xl:in-data-review:px-10 xl:py-14"
              >
                <ArticleSurface>
                  <ArticleText
                    text={revision.text}
                    rows={rows}
                    revision={revision.number}
                    title={title}
                    language={language}
                    direction={direction}
                    claims={claims}
                    painted={painted}
                    metadata={
                      <Metadata article={article} unseen={rows.unseen} direction={directionOf(locale)} />
                    }
                  />
                </ArticleSurface>
              </article>
              <ClaimMargin />
            </div>
          </QueueBeside>
          <SentenceBar />
          <Announcer />
          <OthersAtWork />
        </main>
      </CoverageProvider>
    </WorkspaceProvider>
  )
}

/** For the title and the page: what they ask for is the same. */
const openOnce = cache(openWorkspace)

function numberIn(asked: Query[string]): number | null {
  return typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Number(asked) : null
}
