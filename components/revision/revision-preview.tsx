import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { Article } from '@/lib/domain/article/article'
import { isTouched } from '@/lib/domain/article/claim-fates'
import type { CarriedClaim } from '@/lib/domain/article/revision'
import { readableParagraphs } from '@/lib/domain/comparison/readable-difference'
import { RevisionEffect } from './revision-effect'

type Props = {
  article: Pick<Article, 'id' | 'language' | 'direction' | 'revision'>
  text: string
  claims: readonly CarriedClaim[]
}

/** What a text that is not saved yet would change: the claims first, those that need somebody before the others. */
export const RevisionPreview = memo(function RevisionPreview({ article, text, claims }: Props) {
  const t = useTranslations('revisions')
  const touched = claims.filter(isTouched)
  return (
    <RevisionEffect
      article={article}
      heading={t('touched.would')}
      paragraphs={readableParagraphs(article.revision.text, text)}
      touched={touched}
      kept={claims.length - touched.length}
    />
  )
})
