import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { Article } from '@/lib/domain/article'
import { type CarriedClaim, isKept } from '@/lib/domain/revision'
import { CarriedClaims } from './carried-claims'
import { Difference } from './difference'

type Props = {
  article: Pick<Article, 'id' | 'language' | 'direction' | 'revision'>
  text: string
  claims: readonly CarriedClaim[]
}

/** What a text that is not saved yet would change: the claims first, those that need somebody before the others. */
export const RevisionPreview = memo(function RevisionPreview({ article, text, claims }: Props) {
  const t = useTranslations('revisions')
  const touched = claims.filter((claim) => !isKept(claim) || claim.reopened)
  const kept = claims.length - touched.length
  return (
    <>
      <section aria-labelledby="would-touch" className="grid gap-2">
        <h3 id="would-touch" className="font-semibold">
          {t('touched.would')}
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
      <section aria-labelledby="would-change" className="grid gap-2">
        <h3 id="would-change" className="font-semibold">
          {t('difference.title')}
        </h3>
        <Difference
          before={article.revision.text}
          after={text}
          language={article.language}
          direction={article.direction}
        />
      </section>
    </>
  )
})
