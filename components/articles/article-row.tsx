import { useLocale, useTranslations } from 'next-intl'
import { ReportLink } from '@/components/report/report-link'
import { DrawnTime } from '@/components/shell/drawn-time'
import { PlainLink } from '@/components/shell/plain-link'
import { Badge } from '@/components/ui/badge'
import { Isolated } from '@/components/ui/free-text'
import type { ArticleSummary } from '@/lib/domain/article/article'
import { isolated } from '@/lib/domain/text/isolated'
import { partialDateText } from '@/lib/domain/text/partial-date'
import { formattingLocales } from '@/lib/i18n/locales'
import { ArticleProgress } from './article-progress'

/** One article of the list; the title, in its own language and direction, leads to it. */
export function ArticleRow({ article }: { article: ArticleSummary }) {
  const t = useTranslations()
  const language = formattingLocales[useLocale()]
  return (
    <li className="relative grid gap-x-8 gap-y-3 px-5 py-5 hover:bg-accent-wash sm:grid-cols-[minmax(0,1fr)_17rem] sm:px-7">
      <div className="min-w-0">
        <h2 className="reading text-xl leading-relaxed font-bold">
          <PlainLink href={`/articles/${article.id}`} className="after:absolute after:inset-0">
            <Isolated lang={article.language}>{article.title}</Isolated>
          </PlainLink>
        </h2>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-muted">
          {article.sample ? <Badge tone="needs-sources">{t('app.sample')}</Badge> : null}
          {article.outlet ? <Isolated>{article.outlet}</Isolated> : null}
          {article.byline ? <span>{t('articles.by', { name: isolated(article.byline) })}</span> : null}
          {article.publishedOn ? (
            <span>{t('articles.published', { date: partialDateText(article.publishedOn, language) })}</span>
          ) : null}
          <DrawnTime at={article.createdAt} />
        </p>
      </div>
      <div className="grid content-start gap-2">
        <ArticleProgress counts={article.counts} />
        <p className="relative z-10 flex gap-4 justify-self-start text-small">
          <PlainLink
            href={`/articles/${article.id}/history`}
            className="text-accent underline underline-offset-4"
          >
            {t('articles.history')}
          </PlainLink>
          <ReportLink article={article.id} className="text-accent underline underline-offset-4">
            {t('articles.report')}
          </ReportLink>
        </p>
      </div>
    </li>
  )
}
