'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { UndoOffer } from './undo-offer'
import { useWorkspace } from './workspace'

/**
 * What just happened: said by screen readers, and shown for a few seconds at the foot of the page. What can be taken back stays
 * for longer, with the way back beside it.
 */
export function Announcer() {
  const t = useTranslations('undo')
  const { announced } = useWorkspace()
  const [shown, setShown] = useState(announced)
  const [offer, setOffer] = useState(announced)

  useEffect(() => {
    setShown(announced)
    if (announced.undo) setOffer(announced)
    const timer = window.setTimeout(() => setShown({ ...announced, text: '', undo: null }), 6000)
    return () => window.clearTimeout(timer)
  }, [announced])

  const { undo } = offer
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-4 z-30 grid justify-items-center gap-2 px-4">
      {undo ? (
        <UndoOffer
          key={offer.turn}
          text={offer.text}
          undo={undo}
          onGone={() => setOffer((now) => (now.turn === offer.turn ? { ...now, undo: null } : now))}
        />
      ) : null}
      <div role="status">
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
