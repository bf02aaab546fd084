import { useTranslations } from 'next-intl'
import { ArticleDetails } from '@/components/articles/article-details'
import type { KnownArticle } from '@/components/articles/article-details-form'
import { ArticleHandling } from '@/components/articles/article-handling'
import type { HandledArticle } from '@/components/articles/article-handling-form'
import { CoverageLine } from '@/components/coverage/coverage-line'
import { ReportLink } from '@/components/report/report-link'
import { buttonClass } from '@/components/ui/button-class'
import { Isolated } from '@/components/ui/free-text'
import { OthersHere } from '@/components/workspace/others'
import { Link } from '@/lib/i18n/navigation'
import { KeysHelp } from './keys-help'
import { Progress } from './progress'

/** Where one is, how far the check is, and the ways on from here. */
export function WorkspaceHeader({ article }: { article: KnownArticle & HandledArticle }) {
  const t = useTranslations('workspace')
  return (
    <div className="mx-auto flex max-w-[92rem] flex-wrap items-center gap-x-6 gap-y-2 px-4 py-4 sm:px-7">
      <nav className="flex min-w-0 flex-[1_1_16rem] items-baseline gap-2">
        <Link href="/articles" className="shrink-0 text-muted hover:text-ink">
          {t('allArticles')}
        </Link>
        <span aria-hidden className="text-muted">
          /
        </span>
        <Isolated lang={article.language} aria-current="page" className="truncate font-medium">
          {article.title}
        </Isolated>
      </nav>
      <div className="grid gap-y-0.5">
        <Progress />
        <CoverageLine />
        <OthersHere />
      </div>
      <nav aria-label={t('tools')} className="flex flex-wrap items-center gap-2">
        <KeysHelp />
        <ArticleDetails article={article} />
        <ArticleHandling article={article} />
        <Link href={`/articles/${article.id}/revisions`} className={buttonClass('plain', 'small')}>
          {t('revisions')}
        </Link>
        <Link href={`/articles/${article.id}/history`} className={buttonClass('plain', 'small')}>
          {t('history')}
        </Link>
        <ReportLink article={article.id} className={buttonClass('primary', 'small')}>
          {t('report')}
        </ReportLink>
      </nav>
    </div>
  )
}
