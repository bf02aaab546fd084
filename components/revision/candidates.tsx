'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FreeText } from '@/components/ui/free-text'
import type { Claim } from '@/lib/domain/claim/claim'
import { isolated } from '@/lib/domain/text/isolated'
import { quoteAt } from '@/lib/domain/text/quote'
import type { TextRange } from '@/lib/domain/text/range'
import { surroundingsOf } from '@/lib/domain/text/surroundings'
import type { TrayArticle } from './tray'

type Props = {
  article: TrayArticle
  claim: Pick<Claim, 'number' | 'candidates'>
  pending: boolean
  onChoose: (place: TextRange) => void
}

/** The places in the current revision that fit a claim, each among the words around it. */
export function Candidates({ article, claim, pending, onChoose }: Props) {
  const t = useTranslations('tray')
  const { candidates, number } = claim
  if (candidates.length === 0) return <p className="text-muted">{t('noCandidates')}</p>
  return (
    <div className="grid gap-2">
      <p>{t('candidates', { count: candidates.length })}</p>
      <ol className="grid gap-2">
        {candidates.map((place) => {
          const quote = quoteAt(article.revision.text, place)
          const { before, after } = surroundingsOf(quote)
          return (
            <li
              key={`${place.start} ${place.end}`}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded border border-line px-3 py-2"
            >
              <p lang={article.language} dir={article.direction} className="reading min-w-0 flex-1">
                <span className="text-muted">
                  <FreeText>{before}</FreeText>
                </span>
                <mark>
                  <FreeText>{quote.exact}</FreeText>
                </mark>
                <span className="text-muted">
                  <FreeText>{after}</FreeText>
                </span>
              </p>
              <Button
                size="small"
                pending={pending}
                aria-label={t('hereLabel', { number, words: isolated(`${before}${quote.exact}${after}`) })}
                onClick={() => onChoose(place)}
              >
                {t('here')}
              </Button>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
