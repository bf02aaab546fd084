import { useTranslations } from 'next-intl'
import { PersonName } from '@/components/claim/who-when'
import { Badge } from '@/components/ui/badge'
import { FreeText } from '@/components/ui/free-text'
import { Time } from '@/components/ui/time'
import type { Article } from '@/lib/domain/article/article'
import type { RevisionSummary } from '@/lib/domain/article/revision'
import { directionOfText } from '@/lib/domain/text/direction'
import { Link } from '@/lib/i18n/navigation'
import { OutcomeCounts } from './outcome-counts'

type Props = { article: Pick<Article, 'id' | 'revision'>; revisions: readonly RevisionSummary[] }

/** The revisions of an article, each with who added it, why, and what it did to the claims. */
export function RevisionList({ article, revisions }: Props) {
  const t = useTranslations('revisions')
  return (
    <ol
      aria-label={t('list')}
      className="divide-y divide-line rounded border border-line bg-sheet shadow-sheet"
    >
      {revisions.map(({ number, note, claims, createdBy, createdAt, sha256 }) => (
        <li key={number} id={`revision-${number}`} className="grid gap-1 px-5 py-4">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-semibold">{t('number', { number })}</span>
            {number === article.revision.number ? <Badge tone="accent">{t('current')}</Badge> : null}
            <span className="text-small text-muted">
              {t.rich('by', {
                name: () => <PersonName person={createdBy} />,
                time: () => <Time at={createdAt} show="both" />,
              })}
            </span>
          </p>
          {note ? (
            <p dir={directionOfText(note)} className="text-start">
              <FreeText>{note}</FreeText>
            </p>
          ) : null}
          <p className="text-small text-muted">
            {number === 1 ? t('firstOne') : <OutcomeCounts claims={claims} />}
          </p>
          <p className="flex flex-wrap gap-x-4 gap-y-1 text-small text-muted">
            {number > 1 ? (
              <Link
                href={{
                  pathname: `/articles/${article.id}/revisions`,
                  query: { before: number - 1, after: number },
                }}
                className="text-accent underline underline-offset-4"
              >
                {t('read')}
              </Link>
            ) : null}
            <span className="min-w-0 truncate" title={t('sha256')}>
              <span className="sr-only">{t('sha256')} </span>
              <bdi dir="ltr" className="font-mono text-xs">
                {sha256.slice(0, 16)}…
              </bdi>
            </span>
          </p>
        </li>
      ))}
    </ol>
  )
}
