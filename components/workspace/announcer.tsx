'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { type Offer, takeCarriedOffer } from './carried-offer'
import { takeWhatWasSaid } from './said-on-arrival'
import { timeToUndo, UndoOffer } from './undo-offer'
import { timeShown } from './use-notices'
import { useWorkspace } from './workspace'

/**
 * What just happened: said by screen readers, and shown for a few seconds at the foot of the page. What can be taken back stays
 * for longer, with the way back beside it, and goes along to the next article. What others did stands above it.
 */
export function Announcer() {
  const t = useTranslations('undo')
  const { actor, announced, news, announce } = useWorkspace()
  const [shown, setShown] = useState(announced)
  const [offer, setOffer] = useState<(Offer & { turn: number }) | null>(null)

  useEffect(() => {
    const carried = takeCarriedOffer(actor.id)
    if (carried) setOffer({ ...carried, turn: 0 })
    const said = takeWhatWasSaid()
    if (said) announce(said)
  }, [actor.id, announce])

  useEffect(() => {
    const { text, undo, turn } = announced
    setShown(announced)
    if (undo) setOffer({ text, undo, turn, left: timeToUndo })
    const timer = window.setTimeout(() => setShown({ ...announced, text: '', undo: null }), timeShown)
    return () => window.clearTimeout(timer)
  }, [announced])

  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-4 z-30 grid justify-items-center gap-2 px-4">
      {offer ? (
        <UndoOffer
          key={offer.turn}
          offer={offer}
          onGone={() => setOffer((now) => (now?.turn === offer.turn ? null : now))}
        />
      ) : null}
      {/* Not atomic: what still stands is not read out again beside what is new. */}
      <div role="status" aria-atomic="false" className="grid justify-items-center gap-2">
        {news.map(({ text, turn }) => (
          <p
            key={turn}
            className="rounded-full border border-edge bg-raised px-4 py-1.5 text-small shadow-raised"
          >
            {text}
          </p>
        ))}
        {shown.text ? (
          <p
            key={shown.turn}
            className={
              shown.undo ? 'sr-only' : 'rounded-full bg-ink px-4 py-1.5 text-small text-paper shadow-raised'
            }
          >
            {shown.undo ? t('said', { text: shown.text }) : shown.text}
          </p>
        ) : null}
      </div>
    </div>
  )
}
