'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useProblemTexts } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { KeyHint } from '@/components/ui/key-hint'
import { useRouter } from '@/lib/i18n/navigation'
import type { Undo } from './undo'
import { useWorkspaceActions } from './workspace'

type Props = { text: string; undo: Undo; onGone: () => void }

/**
 * What was just done, and the way back for ten seconds: a button, and Ctrl or ⌘ with Z as long as no field has focus, whose own
 * Z that is. The time stands still while somebody points at it or has focus in it.
 */
export function UndoOffer({ text, undo, onGone }: Props) {
  const t = useTranslations('undo')
  const texts = useProblemTexts()
  const router = useRouter()
  const { learn, announce, close, focusOn, wordCursor } = useWorkspaceActions()
  const { send, pending } = useSubmission()
  const [held, setHeld] = useState(false)
  const left = useRef(offered)
  const gone = useRef(onGone)
  useEffect(() => {
    gone.current = onGone
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

  async function takeBack() {
    const answer = await undo(send)
    if (!answer) return
    gone.current()
    if (!answer.ok) {
      announce(t('failed', { why: texts.problem(answer.problem) }))
      router.refresh()
      return
    }
    announce(t('done'))
    const claim = answer.value
    if (claim) {
      learn(claim)
      if (claim.withdrawal?.code) {
        // What nobody meant to mark is out of sight at once, and one is back at its words.
        close()
        wordCursor.current?.standOn(claim)
      } else focusOn(`claim-${claim.number}-title`)
    }
    router.refresh()
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
      <span>{text}</span>
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

/** Milliseconds; whoever has read it to the end gets a moment more. */
const [offered, atLeast] = [10_000, 2000]

/** Whether keys are for what somebody types there. */
function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input, textarea, select')
}
