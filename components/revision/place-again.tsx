'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { type Claim, claim as claimSchema } from '@/lib/domain/claim'
import { saysTheSame } from '@/lib/domain/claim-placing'
import type { TextRange } from '@/lib/domain/text/range'
import { useRouter } from '@/lib/i18n/navigation'
import { Candidates } from './candidates'
import type { TrayArticle } from './tray'
import { WordsField } from './words-field'

type Props = {
  article: TrayArticle
  claim: Claim
  onPlaced: (claim: Claim, said: string) => void
}

/** Places a claim of the tray: at one of the places that fit it, or on words that a person selects. */
export function PlaceAgain({ article, claim, onPlaced }: Props) {
  const t = useTranslations('tray')
  const router = useRouter()
  const { send, pending, problem } = useSubmission()
  const [words, setWords] = useState<TextRange | null>(null)
  const { number, text } = article.revision
  const selected = words && text.slice(words.start, words.end)

  async function place({ start, end }: TextRange) {
    const answer = await send(`/claims/${claim.id}/anchors`, claimSchema.parse, {
      ...{ method: 'POST', body: { revision: number, start, end }, ifMatch: claim.version },
    })
    if (answer && !answer.ok) router.refresh()
    if (!answer?.ok) return
    onPlaced(answer.value, t('placed', { number: claim.number }))
    router.refresh()
  }

  const fallsAway = claim.state === 'approved' && selected !== null && !saysTheSame(selected, claim.quote)
  return (
    <div className="grid gap-4 border-t border-line pt-3">
      <Candidates article={article} claim={claim} pending={pending} onChoose={place} />
      <div className="grid gap-2">
        <WordsField
          label={t('select')}
          hint={t('selectHint')}
          text={text}
          language={article.language}
          direction={article.direction}
          near={claim.start}
          onSelect={setWords}
        />
        {selected === null ? null : (
          <p role="status">
            {t.rich('selected', {
              words: () => (
                <bdi lang={article.language} className="reading text-lg">
                  {selected}
                </bdi>
              ),
            })}
          </p>
        )}
        {fallsAway ? <p className="text-small text-needs-sources">{t('otherWords')}</p> : null}
        <ProblemNotice problem={problem} />
        <p>
          <Button
            size="small"
            variant="primary"
            pending={pending}
            off={words ? null : t('nothing')}
            onClick={() => words && place(words)}
          >
            {pending ? t('placing') : t('placeHere')}
          </Button>
        </p>
      </div>
    </div>
  )
}
