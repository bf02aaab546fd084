import { useTranslations } from 'next-intl'
import type { Article } from '@/lib/domain/article'
import type { RevisionComparison } from '@/lib/domain/revision'
import { CarriedClaims } from './carried-claims'
import { Difference } from './difference'
import { Added, Removed } from './difference-parts'

type Props = { article: Pick<Article, 'id' | 'language' | 'direction'>; comparison: RevisionComparison }

/** Two revisions as one text, and the claims that were touched on the way from the one to the other. */
export function Comparison({ article, comparison: { before, after, touched, kept } }: Props) {
  const t = useTranslations('revisions')
  return (
    <section aria-labelledby="comparison" className="grid gap-6">
      <div>
        <h2 id="comparison" className="text-xl font-semibold">
          {t('compare.heading', { from: before.number, to: after.number })}
        </h2>
        <p className="text-small text-muted">
          {t.rich('compare.legend', {
            ins: (words) => <Added>{words}</Added>,
            del: (words) => <Removed>{words}</Removed>,
          })}
        </p>
      </div>
      <section aria-labelledby="touched" className="grid gap-2">
        <h3 id="touched" className="font-semibold">
          {t('touched.title')}
        </h3>
        {touched.length > 0 ? (
          <CarriedClaims article={article} claims={touched} />
        ) : (
          <p>{t('touched.none')}</p>
        )}
        {touched.length > 0 && kept > 0 ? (
          <p className="text-small text-muted">{t('touched.keptToo', { count: kept })}</p>
        ) : null}
      </section>
      <section aria-labelledby="difference" className="grid gap-2">
        <h3 id="difference" className="font-semibold">
          {t('difference.title')}
        </h3>
        <Difference
          before={before.text}
          after={after.text}
          language={article.language}
          direction={article.direction}
        />
      </section>
    </section>
  )
}
