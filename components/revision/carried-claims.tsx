import { RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { OutcomeWord } from '@/components/history/outcome-word'
import { FreeText } from '@/components/ui/free-text'
import { directionOf } from '@/lib/domain/article/language'
import type { CarriedClaim } from '@/lib/domain/article/revision'
import { readableDifference } from '@/lib/domain/comparison/readable-difference'
import type { ArticleId } from '@/lib/domain/ids'
import { directionOfText } from '@/lib/domain/text/direction'
import { Link } from '@/lib/i18n/navigation'
import { DifferenceParts } from './difference-parts'

type Props = { article: { id: ArticleId; language: string }; claims: readonly CarriedClaim[] }

/** How claims fared, each with its old words beside what they became; of very many the first. */
export function CarriedClaims({ article, claims }: Props) {
  const t = useTranslations('revisions')
  const claimWords = useTranslations('claim')
  const left = claims.length - mostShown
  return (
    <>
      <ul className="divide-y divide-line rounded border border-line bg-sheet">
        {claims.slice(0, mostShown).map((claim) => (
          <li key={claim.id} data-carried={claim.number} className="grid gap-1.5 px-4 py-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
              <Link
                href={{ pathname: `/articles/${article.id}`, query: { claim: claim.number } }}
                className="font-medium text-accent underline underline-offset-4"
              >
                {claimWords('number', { number: claim.number })}
              </Link>
              <OutcomeWord outcome={claim.outcome} />
              {claim.differs ? <span>{t(`differs.${claim.differs}`)}</span> : null}
              {claim.reopened ? (
                <span className="inline-flex items-center gap-1 font-medium text-needs-sources">
                  <RotateCcw aria-hidden className="size-3.5" />
                  {t('reopened')}
                </span>
              ) : null}
            </p>
            <blockquote
              lang={article.language}
              dir={directionOfText(claim.from.quote) ?? directionOf(article.language)}
              className="reading text-lg whitespace-pre-line"
            >
              {claim.to && claim.to.quote !== claim.from.quote ? (
                <DifferenceParts parts={readableDifference(claim.from.quote, claim.to.quote)} />
              ) : (
                <FreeText>{claim.from.quote}</FreeText>
              )}
            </blockquote>
            {claim.outcome === 'ambiguous' ? (
              <p className="text-small text-muted">{t('touched.fits', { count: claim.candidates.length })}</p>
            ) : null}
            {claim.outcome === 'lost' ? <p className="text-small text-muted">{t('touched.waits')}</p> : null}
          </li>
        ))}
      </ul>
      {left > 0 ? <p className="text-muted">{t('touched.left', { count: left })}</p> : null}
    </>
  )
}

/** Claims: each is compared word by word, and may be a page by itself. */
const mostShown = 100
