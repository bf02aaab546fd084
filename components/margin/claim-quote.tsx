'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useClaimWords } from '@/components/text/use-claim-words'
import { FreeText } from '@/components/ui/free-text'
import { useWorkspaceActions } from '@/components/workspace/workspace'
import { directionOf } from '@/lib/domain/article/language'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import { directionOfText } from '@/lib/domain/text/direction'
import { findInvisibles } from '@/lib/domain/text/invisible'
import { withLineFeeds } from '@/lib/domain/text/line-ends'
import styles from './margin.module.css'

/** The claim's words in the article's own language and direction, shortened: they stand whole in the text. */
export function ClaimQuote({ claim }: { claim: ListedClaim }) {
  const t = useTranslations('claim')
  const app = useTranslations('app')
  const { article } = useWorkspaceActions()
  const quote = withLineFeeds(useClaimWords(claim))
  const hidden = [...new Set(findInvisibles(quote).map(({ name }) => name))]
  return (
    <>
      <blockquote
        lang={article.language}
        dir={directionOfText(quote) ?? directionOf(article.language)}
        className="reading mt-1 line-clamp-2 text-[1.0625rem] leading-[1.75] whitespace-pre-line"
      >
        <FreeText>{quote}</FreeText>
      </blockquote>
      {claim.revision === article.revision ? null : (
        <p className={`${styles.aside} text-small text-needs-sources`}>
          {t('unplaced', { revision: claim.revision })}
        </p>
      )}
      {hidden.length > 0 ? (
        <p className={`${styles.aside} flex items-start gap-1.5 text-small text-needs-sources`}>
          <TriangleAlert aria-hidden className="mt-1 size-3.5 shrink-0" />
          <span>{t('hiddenCharacters', { names: hidden.join(app('listSeparator')) })}</span>
        </p>
      ) : null}
    </>
  )
}
