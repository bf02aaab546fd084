'use client'

import { MapPin } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Voids } from '@/components/claim/voids'
import { articleText, wordsIn } from '@/components/text/text-nodes'
import { Tool } from '@/components/workspace/toolbar-tool'
import { keepsItsWords } from '@/lib/domain/claim/binding'
import type { Claim } from '@/lib/domain/claim/claim'
import type { TextRange } from '@/lib/domain/text/range'

type Props = { claim: Claim; range: TextRange; onPlace: () => void }

/** What the selected words are for while a claim of the tray is being placed. */
export function PlaceTools({ claim, range, onPlace }: Props) {
  const t = useTranslations('tray')
  const text = articleText()
  const isOther = text !== null && !keepsItsWords(claim, wordsIn(text, range))
  return (
    <>
      <Tool letter="M" onPress={onPlace}>
        <MapPin aria-hidden className="size-4" />
        {t('placeHere', { number: claim.number })}
      </Tool>
      {isOther ? (
        <div className="order-last basis-full px-3 py-1">
          <Voids claim={claim} />
        </div>
      ) : null}
    </>
  )
}
