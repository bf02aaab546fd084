import { useTranslations } from 'next-intl'
import type { Article } from '@/lib/domain/article/article'
import type { CarriedClaim } from '@/lib/domain/article/revision'
import type { Paragraph } from '@/lib/domain/comparison/difference'
import { CarriedClaims } from './carried-claims'
import { Difference } from './difference'

type Props = {
  article: Pick<Article, 'id' | 'language' | 'direction'>
  /** What the claims were touched by, as a heading. */
  heading: string
  paragraphs: readonly Paragraph[]
  touched: readonly CarriedClaim[]
  /** How many more claims stayed as they were. */
  kept: number
}

/** What lies between two texts of an article: the claims it touches, and the difference itself. */
export function RevisionEffect({ article, heading, paragraphs, touched, kept }: Props) {
  const t = useTranslations('revisions')
  return (
    <>
      <section aria-labelledby="touched" className="grid gap-2">
        <h3 id="touched" className="font-semibold">
          {heading}
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
        <Difference paragraphs={paragraphs} language={article.language} direction={article.direction} />
      </section>
    </>
  )
}
