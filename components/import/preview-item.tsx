import { useTranslations } from 'next-intl'
import { VerdictWord } from '@/components/claim/verdict-badge'
import { Digits } from '@/components/digits'
import { Badge } from '@/components/ui/badge'
import { FreeText } from '@/components/ui/free-text'
import type { Answers } from '@/lib/api/contract'
import { directionOfText } from '@/lib/domain/text/direction'

type Item = Answers['importDocument']['items'][number]

/** A claim of the file, and what becomes of it here. */
export function PreviewItem({ item }: { item: Item }) {
  const t = useTranslations('imports')
  const { outcome, number, quote, words, candidates, evidence, proposed } = item
  return (
    <li className="grid gap-1 px-5 py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={number === null ? 'none' : 'accent'}>{t(`outcomes.${outcome}`)}</Badge>
        {number === null ? null : (
          <bdi>
            #<Digits of={number} />
          </bdi>
        )}
        {proposed ? <VerdictWord verdict={proposed} /> : null}
        {evidence > 0 ? (
          <span className="text-small text-muted">{t('counts.evidence', { count: evidence })}</span>
        ) : null}
        {candidates.length > 0 ? (
          <span className="text-small text-muted">{t('places', { count: candidates.length })}</span>
        ) : null}
      </p>
      {quote ? (
        <p dir={directionOfText(quote)} className="reading">
          <FreeText>{quote}</FreeText>
        </p>
      ) : null}
      {words ? (
        <p dir={directionOfText(words)} className="reading text-muted">
          <span className="text-small">{t('goesOn')}</span> <FreeText>{words}</FreeText>
        </p>
      ) : null}
    </li>
  )
}
