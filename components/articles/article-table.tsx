import { useTranslations } from 'next-intl'
import { Digits } from '@/components/digits'
import { Drawn } from '@/components/document/drawn'
import { DrawnTime } from '@/components/shell/drawn-time'
import { PlainLink } from '@/components/shell/plain-link'
import { Badge } from '@/components/ui/badge'
import { Isolated } from '@/components/ui/free-text'
import type { ArticleSummary } from '@/lib/domain/article/article'
import { articleStateOf, isLateArticle } from '@/lib/domain/article/article-filter'
import { partialDateText } from '@/lib/domain/text/partial-date'
import { useFormattingLanguage } from '@/lib/i18n/use-digits'
import { ProgressBar } from './article-progress'
import styles from './article-table.module.css'

type Props = { articles: readonly ArticleSummary[]; now: number }

/** Articles, a row each: whose it is, how far it is, when it is due. In a narrow window the row is set in lines. */
export function ArticleTable({ articles, now }: Props) {
  const t = useTranslations('articles')
  return (
    <Drawn as="div">
      <table className={styles.table} aria-label={t('title')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <ArticleRow key={article.id} article={article} now={now} />
          ))}
        </tbody>
      </table>{' '}
    </Drawn>
  )
}

const columns = ['article', 'owner', 'state', 'progress', 'waiting', 'due', 'activity'] as const

/** One article; the title, in its own language and direction, leads to it. */
function ArticleRow({ article, now }: { article: ArticleSummary; now: number }) {
  const t = useTranslations()
  const language = useFormattingLanguage()
  const { counts, assignee, dueAt } = article
  const about = [article.outlet, article.byline].filter((part) => part !== null)
  return (
    <tr>
      <th scope="row">
        <PlainLink href={`/articles/${article.id}`}>
          <Isolated lang={article.language}>{article.title}</Isolated>
        </PlainLink>
        <small>
          {article.sample ? <Badge tone="needs-sources">{t('app.sample')}</Badge> : null}
          {about.map((part) => (
            <Isolated key={part}>{part}</Isolated>
          ))}
          {article.labels.map((label) => (
            <Badge key={label} tone="none">
              <Isolated>{label}</Isolated>
            </Badge>
          ))}
          {article.publishedOn ? <Isolated>{partialDateText(article.publishedOn, language)}</Isolated> : null}
        </small>
      </th>
      <td>
        {assignee ? (
          <Isolated>{assignee.name ?? t('app.erasedPerson')}</Isolated>
        ) : (
          <i>{t('articles.nobody')}</i>
        )}
      </td>
      <td>{t(`articleFilter.states.${articleStateOf(article)}`)}</td>
      <td>
        {counts.total > 0 ? (
          <>
            <ProgressBar counts={counts} />
            <span className="sr-only">
              {t('articles.approvedOf', { approved: counts.approved, total: counts.total })}
            </span>
            <span aria-hidden dir="ltr">
              <Digits of={counts.approved} />/<Digits of={counts.total} />
            </span>
          </>
        ) : (
          <i>–</i>
        )}
      </td>
      <td data-none={counts.proposed === 0 || undefined}>
        <Digits of={counts.proposed} />
      </td>
      <td data-late={isLateArticle(article, now) || undefined}>
        {dueAt ? <DrawnTime at={dueAt} /> : <i>–</i>}
      </td>
      <td>
        <DrawnTime at={article.lastActivity} />
      </td>
    </tr>
  )
}
