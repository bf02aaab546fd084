'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useProblemTexts } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { KeyHint } from '@/components/ui/key-hint'
import type { Claim } from '@/lib/domain/claim/claim'
import { useRouter } from '@/lib/i18n/navigation'
import { carryOffer, type Offer, takeCarriedOffer } from './carried-offer'
import { sayOnArrival } from './said-on-arrival'
import { reviewIn } from './use-page-events'
import { useWorkspaceActions } from './workspace'

type Props = { offer: Offer; onGone: () => void }

/**
 * What was just done, and the way back for as long as it is offered: a button, and Ctrl or ⌘ with Z as long as no field has focus,
 * whose own Z that is. The time stands still while somebody points at it or has focus in it, and runs on in the next article.
 */
export function UndoOffer({ offer, onGone }: Props) {
  const t = useTranslations('undo')
  const texts = useProblemTexts()
  const router = useRouter()
  const { actor, article, learn, announce, close, focusOn, wordCursor } = useWorkspaceActions()
  const { send, pending } = useSubmission()
  const [held, setHeld] = useState(false)
  const left = useRef(offer.left)
  const isOver = useRef(false)
  const gone = useRef(() => {})
  useEffect(() => {
    gone.current = () => {
      isOver.current = true
      onGone()
    }
  }, [onGone])

  useEffect(() => {
    if (held || pending) return
    const from = Date.now()
    const timer = window.setTimeout(() => gone.current(), left.current)
    return () => {
      window.clearTimeout(timer)
      left.current = Math.max(atLeast, left.current - (Date.now() - from))
    }
  }, [held, pending])

  // Behind the one above, so that the time that is left is known by then. Of two offers only the newer one goes along.
  useEffect(() => {
    takeCarriedOffer(actor.id)
    return () => {
      if (!isOver.current) carryOffer(actor.id, { ...offer, left: left.current })
    }
  }, [actor.id, offer])

  async function takeBack() {
    const answer = await offer.undo(send)
    if (!answer) return
    gone.current()
    if (!answer.ok) {
      announce(t('failed', { why: texts.problem(answer.problem) }))
      router.refresh()
      return
    }
    const claim = answer.value
    const isElsewhere = claim !== null && claim.article !== article.id
    if (isElsewhere && !claim.withdrawal?.code) {
      sayOnArrival(t('done'))
      return router.push(addressOf(claim))
    }
    announce(t('done'))
    if (claim && !isElsewhere) showAgain(claim)
    router.refresh()
  }

  function showAgain(claim: Claim) {
    learn(claim)
    if (!claim.withdrawal?.code) return focusOn(`claim-${claim.number}-title`)
    // What nobody meant to mark is out of sight at once, and one is back at its words.
    close()
    wordCursor.current?.standOn(claim)
  }

  const latest = useRef(takeBack)
  useEffect(() => {
    latest.current = takeBack
  })
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      if (!isUndo || event.code !== 'KeyZ' || isTypedInto(event.target)) return
      event.preventDefault()
      void latest.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only holds the time while somebody reads it; the button is one
    <div
      data-undo
      className="pointer-events-auto flex items-center gap-3 rounded-full bg-ink py-1 ps-4 pe-1.5 text-small text-paper shadow-raised"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{offer.text}</span>
      <button
        type="button"
        aria-busy={pending || undefined}
        aria-keyshortcuts="Control+Z Meta+Z"
        className="inline-flex min-h-8 items-center gap-2 rounded-full bg-paper/15 px-3 font-semibold outline-paper hover:bg-paper/25 focus-visible:-outline-offset-2 max-lg:min-h-11"
        onClick={takeBack}
      >
        {t('action')}
        <KeyHint>Ctrl Z</KeyHint>
      </button>
    </div>
  )
}

/** How long something can be taken back, in milliseconds. */
export const timeToUndo = 10_000
/** Whoever has read it to the end gets a moment more. */
const atLeast = 2000

/** Where a claim of another article stands: in the review, if this is one. */
function addressOf({ article, number }: Claim): `/${string}` {
  const query = [reviewIn(window.location.search), `claim=${number}`].filter((part) => part !== '').join('&')
  return `/articles/${article}?${query}#claim-${number}`
}

/** Whether keys are for what somebody types there. */
function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input, textarea, select')
}
