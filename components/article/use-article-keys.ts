'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useCoverage } from '@/components/coverage/coverage-provider'
import { isOnItsWay, pressAnswer } from '@/components/review/press-answer'
import {
  bringWordsIntoView,
  cardsAreBelow,
  claimAt,
  claimsOver,
  goToWords,
} from '@/components/text/claims-in-text'
import { textBetween } from '@/components/text/near-text'
import { articleText } from '@/components/text/text-nodes'
import type { Intent } from '@/components/workspace/use-marking'
import { useSingleKeys } from '@/components/workspace/use-single-keys'
import { useWorkspace } from '@/components/workspace/workspace'
import { mayAssign, mayComment, mayReturn, maySource } from '@/lib/domain/policy'
import { type Command, commandOf } from './shortcuts'

type Props = {
  article: RefObject<HTMLElement | null>
  /** Looks at what is selected now, whether the browser has told of it or not. */
  catchUp: () => void
  hasSelection: () => boolean
  /** Marks what is selected; false when nothing is. */
  onMark: (intent: Intent) => boolean
  onClear: () => void
}

/** The keys of the whole page. They never act while someone types, nor in a dialog. */
export function useArticleKeys(props: Props): void {
  const workspace = useWorkspace()
  const walk = useCoverage()
  const [singleKeys] = useSingleKeys()
  /** The place in the text that was left last, for Escape to come back to. */
  const leftAt = useRef<Element | null>(null)
  const handle = useRef((_event: KeyboardEvent) => {})

  // With the very rendering that shows what a key is for: an effect may come later than the key.
  useLayoutEffect(() => {
    handle.current = (event) => {
      const command = commandOf(event)
      if (!command || event.defaultPrevented || belongsElsewhere(event.target, command)) return
      if (!singleKeys && command.do !== 'back') return
      if (event.repeat && !walking.has(command.do)) return event.preventDefault()
      props.catchUp()
      // All that a key brings about is there before the next one comes.
      if (flushSync(() => obey(command))) event.preventDefault()
    }
  })

  useEffect(() => {
    const press = (event: KeyboardEvent) => handle.current(event)
    const remember = (event: FocusEvent) => {
      if (event.target instanceof Element && event.target.closest('#article-text, #word-cursor'))
        leftAt.current = event.target
    }
    document.addEventListener('keydown', press)
    document.addEventListener('focusin', remember)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('focusin', remember)
    }
  }, [])

  function obey(command: Command): boolean {
    const { active, open, actor, showKeys, announce } = workspace
    const here = claimAt(document.activeElement) ?? claimAtCursor() ?? active
    switch (command.do) {
      case 'mark':
        return props.onMark({ verdict: command.verdict })
      case 'comment':
        if (props.onMark({ verdict: null, comment: true })) return true
        return openForm(here, 'comment')
      case 'evidence':
        return openForm(here, 'evidence')
      case 'assign':
        return openForm(here, 'assign')
      case 'next':
      case 'previous':
        return step(command.do === 'next' ? 1 : -1, here)
      case 'jump':
        if (here === null) return false
        if (document.activeElement?.closest('[data-card]')) {
          // Words marked a moment ago may still be on their way from the server.
          if (!toWords(here)) workspace.focusOn(`words-${here}`)
        } else open(here, { focus: true })
        return true
      case 'next-unchecked':
        return walk.step('next')
      case 'previous-unchecked':
        return walk.step('previous')
      case 'dismiss':
        return walk.dismiss()
      case 'approve':
      case 'return':
        return answer(command.do)
      case 'help':
        showKeys(true)
        return true
      case 'back':
        return goBack(here)
    }

    /** On what is open alone, and only while it is what one is at: nobody decides on what is not before them. */
    function answer(kind: 'approve' | 'return'): boolean {
      if (active === null || here !== active) return false
      const { pressed, why } = pressAnswer(active, kind)
      if (why) announce(why)
      // Nothing is approved before it is seen; the box for a reason may be asked for, and is there with the claim.
      const isToCome = !pressed && kind === 'return' && stateOf(active) === 'proposed' && isOnItsWay(active)
      return pressed || (isToCome && openForm(active, 'return'))
    }

    function stateOf(number: number) {
      return workspace.claims.find((claim) => claim.number === number)?.state
    }

    function openForm(number: number | null, panel: keyof typeof mayOpen): boolean {
      if (number === null || !mayOpen[panel](actor).allowed) return false
      open(number, { panel, focus: true })
      return true
    }
  }

  function toWords(number: number): boolean {
    const claim = workspace.claims.find((candidate) => candidate.number === number)
    return claim !== undefined && goToWords(claim, workspace.wordCursor)
  }

  /** The innermost claim over the word that the keyboard stands on. */
  function claimAtCursor(): number | null {
    const word = workspace.wordCursor.current?.head()
    return word ? (claimsOver(workspace.claimIndex, word)[0]?.number ?? null) : null
  }

  /**
   * Moves among cards when focus is in one or the text has no numbers, among the numbers in the text otherwise. While a
   * claim is open, the next one opens in its place.
   */
  function step(by: 1 | -1, here: number | null): boolean {
    const { active, open, shown, painted, attend, focusOn } = workspace
    const at = here === null ? -1 : shown.findIndex(({ number }) => number === here)
    const next = at === -1 ? firstOf(by) : shown[at + by]
    if (!next) return false
    const inText = !painted && !document.activeElement?.closest('[data-card]')
    // The card may have to be drawn first.
    if (!inText) attend(next.number)
    if (active !== null) open(next.number, { focus: !inText })
    else if (!inText) focusOn(`claim-${next.number}-title`)
    if (inText) return toWords(next.number) || true
    if (painted && !cardsAreBelow()) bringWordsIntoView(next)
    return true
  }

  function firstOf(by: 1 | -1) {
    const { shown, painted } = workspace
    const text = painted && articleText()
    const seen = text && textBetween(text, 0, window.innerHeight)
    if (!seen) return by === 1 ? shown[0] : shown.at(-1)
    return by === 1
      ? shown.find(({ start }) => start >= seen.start)
      : shown.findLast(({ start }) => start < seen.end)
  }

  function goBack(here: number | null): boolean {
    const inCard = document.activeElement?.closest('[data-card]') ?? null
    if (props.hasSelection()) {
      props.onClear()
      return true
    }
    if (walk.at && !inCard) {
      walk.leave()
      return true
    }
    // From the pane to the text, and from there on it is closed; a sheet is at once, for it lies over the text.
    if (workspace.active !== null && (!inCard || cardsAreBelow())) {
      workspace.close()
      if (!inCard) return true
    }
    if (inCard && leftAt.current?.isConnected) {
      if (leftAt.current instanceof HTMLElement) leftAt.current.focus()
      leftAt.current.scrollIntoView({ block: 'nearest' })
    } else return here !== null && toWords(here)
    return true
  }
}

/** The forms that a key opens, and who may. */
const mayOpen = { comment: mayComment, evidence: maySource, assign: mayAssign, return: mayReturn }

/** What a key that is held down goes on with; anything else is done once. */
const walking = new Set<Command['do']>(['next', 'previous', 'next-unchecked', 'previous-unchecked'])

function belongsElsewhere(target: EventTarget | null, command: Command): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('[role="dialog"], [role="listbox"]')) return true
  const types =
    target.closest('textarea, select, [contenteditable]') ??
    target.closest('input:not([type="radio"], [type="checkbox"])')
  return types !== null && command.do !== 'back'
}
