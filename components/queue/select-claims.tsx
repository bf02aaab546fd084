'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { StateWord, VerdictWord } from '@/components/claim/verdict-badge'
import { Digits } from '@/components/digits'
import { useClaimWords } from '@/components/text/use-claim-words'
import { Isolated } from '@/components/ui/free-text'
import { useWorkspace } from '@/components/workspace/workspace'
import { standingOf } from '@/lib/domain/claim/claim-standing'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import { SelectBox, SelectionProvider } from './selection'
import { SelectionBar } from './selection-bar'

/** The claims that the filter leaves, as lines of which several can be chosen. */
export function SelectClaims() {
  const t = useTranslations('queue.select')
  const { actor, article, shown, wholeOf, learn } = useWorkspace()
  const listed = useMemo(() => shown.slice(0, most), [shown])
  const items = listed.map(({ id, number, version, state }) => {
    const proposal = wholeOf(id)?.proposal?.id
    return { id, number, version, state, ...(proposal && { proposal }) }
  })
  return (
    <SelectionProvider actor={actor} items={items}>
      <div className="grid gap-3 self-start">
        <SelectionBar form={`selection/${article.id}`} onDone={learn} />
        {shown.length > listed.length ? (
          <p className="text-small text-muted">{t('most', { count: listed.length })}</p>
        ) : null}
        <ul className="divide-y divide-line rounded border border-line bg-sheet">
          {listed.map((claim) => (
            <Line key={claim.id} claim={claim} language={article.language} />
          ))}
        </ul>
      </div>
    </SelectionProvider>
  )
}

/** So many lines a list draws; whoever wants others filters. */
const most = 200

function Line({ claim, language }: { claim: ListedClaim; language: string }) {
  const words = useClaimWords(claim)
  const { verdict, state } = standingOf(claim)
  return (
    <li className="flex gap-3 px-4 py-2">
      <SelectBox id={claim.id} number={claim.number} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2.5 text-small">
          <VerdictWord verdict={verdict} />
          <bdi dir="ltr" className="text-muted">
            #<Digits of={claim.number} />
          </bdi>
          <span className="ms-auto">
            <StateWord state={state} />
          </span>
        </p>
        <p className="reading line-clamp-1">
          <Isolated lang={language}>{words}</Isolated>
        </p>
      </div>
    </li>
  )
}
