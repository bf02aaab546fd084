import { useTranslations } from 'next-intl'
import type { Article } from '@/lib/domain/article/article'
import type { RevisionComparison } from '@/lib/domain/article/revision'
import { Added, Removed } from './difference-parts'
import { RevisionEffect } from './revision-effect'

type Props = { article: Pick<Article, 'id' | 'language' | 'direction'>; comparison: RevisionComparison }

/** Two revisions as one text, and the claims that were touched on the way from the one to the other. */
export function Comparison({ article, comparison: { before, after, paragraphs, touched, kept } }: Props) {
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
      <RevisionEffect
        article={article}
        heading={t('touched.title')}
        paragraphs={paragraphs}
        touched={touched}
        kept={kept}
      />
    </section>
  )
}
