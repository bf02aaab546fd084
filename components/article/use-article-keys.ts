'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { useCoverage } from '@/components/coverage/coverage-provider'
import { mayCheck } from '@/lib/domain/policy'
import { claimAt, goToWords } from './places'
import { type Command, commandOf } from './shortcuts'
import type { Intent } from './use-marking'
import { useSingleKeys } from './use-single-keys'
import { useWorkspace } from './workspace'

type Props = {
  article: RefObject<HTMLElement | null>
  hasSelection: boolean
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

  useEffect(() => {
    handle.current = (event) => {
      const command = commandOf(event)
      if (!command || event.defaultPrevented || belongsElsewhere(event.target, command)) return
      if (!singleKeys && command.do !== 'back') return
      if (obey(command)) event.preventDefault()
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
    const { active, open, shown, actor, showKeys } = workspace
    const here = claimAt(document.activeElement) ?? active
    switch (command.do) {
      case 'mark':
        return props.onMark({ verdict: command.verdict })
      case 'comment':
        if (props.onMark({ verdict: null, comment: true })) return true
        return openForm(here, 'comment')
      case 'evidence':
        return openForm(here, 'evidence')
      case 'next':
      case 'previous':
        return step(
          command.do === 'next' ? 1 : -1,
          here,
          shown.map(({ number }) => number),
        )
      case 'jump':
        if (here === null) return false
        if (document.activeElement?.closest('[data-card]')) {
          // Words marked a moment ago may still be on their way from the server.
          if (!goToWords(here)) workspace.focusOn(`words-${here}`)
        } else open(here, { focus: true })
        return true
      case 'next-unchecked':
        return walk.step('next')
      case 'previous-unchecked':
        return walk.step('previous')
      case 'dismiss':
        return walk.dismiss()
      case 'help':
        showKeys(true)
        return true
      case 'back':
        return goBack(here)
    }

    function openForm(number: number | null, panel: 'comment' | 'evidence'): boolean {
      if (number === null || !mayCheck(actor).allowed) return false
      open(number, { panel, focus: true })
      return true
    }
  }

  function goBack(here: number | null): boolean {
    if (props.hasSelection) {
      props.onClear()
      return true
    }
    if (walk.at && !document.activeElement?.closest('[data-card]')) {
      walk.leave()
      return true
    }
    if (leftAt.current?.isConnected && document.activeElement?.closest('[data-card]')) {
      if (leftAt.current instanceof HTMLElement) leftAt.current.focus()
      leftAt.current.scrollIntoView({ block: 'nearest' })
    } else if (here !== null) goToWords(here)
    else return false
    return true
  }
}

/** Moves among cards when focus is in one, among the numbers in the text otherwise. */
function step(by: 1 | -1, here: number | null, numbers: readonly number[]): boolean {
  const at = here === null ? -1 : numbers.indexOf(here)
  const next = numbers[at === -1 ? (by === 1 ? 0 : numbers.length - 1) : at + by]
  if (next === undefined) return false
  if (document.activeElement?.closest('[data-card]')) {
    const title = document.getElementById(`claim-${next}-title`)
    title?.focus({ preventScroll: true })
    title?.scrollIntoView({ block: 'nearest' })
  } else goToWords(next)
  return true
}

function belongsElsewhere(target: EventTarget | null, command: Command): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('[role="dialog"], [role="listbox"]')) return true
  const types =
    target.closest('textarea, select, [contenteditable]') ??
    target.closest('input:not([type="radio"], [type="checkbox"])')
  return types !== null && command.do !== 'back'
}
