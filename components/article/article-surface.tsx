'use client'

import { type MouseEvent, type ReactNode, useCallback, useRef, useState } from 'react'
import { useCoverage } from '@/components/coverage/coverage-provider'
import { usePlacing } from '@/components/revision/use-placing'
import { cardsAreBelow, claimPressed, claimUnder } from '@/components/text/claims-in-text'
import { useEarlyLayout } from '@/components/text/use-early-layout'
import { usePassingHighlight } from '@/components/text/use-passing-highlight'
import { useSelectedWords } from '@/components/text/use-selected-words'
import { type Intent, useMarking } from '@/components/workspace/use-marking'
import { useWorkspace } from '@/components/workspace/workspace'
import { mayMark } from '@/lib/domain/policy'
import type { TextRange } from '@/lib/domain/text/range'
import { SelectionToolbar } from './selection-toolbar'
import { useArticleKeys } from './use-article-keys'
import { useClaimPointer } from './use-claim-pointer'
import { useMarkLooks } from './use-mark-looks'
import { usePaintedClaims } from './use-painted-claims'
import { WordCursorArea } from './word-cursor-area'

/** Makes the article that the server drew one that words can be selected in and claims opened from. */
export function ArticleSurface({ children }: { children: ReactNode }) {
  const { actor, article: about, announce, open, active, painted, claimIndex, placing } = useWorkspace()
  const { at: walked, leave, mark: markWalked } = useCoverage()
  const article = useRef<HTMLElement>(null)
  const [selection, setSelection] = useState<TextRange | null>(null)
  /** The same, for keys: they may come before it is drawn. */
  const selected = useRef<TextRange | null>(null)
  /** The word that the keyboard stands on: keys act on it, but no toolbar chases it. */
  const cursor = useRef<TextRange | null>(null)
  const checks = mayMark(actor).allowed && !about.withdrawn
  const find = useCallback((surface: HTMLElement | null) => {
    article.current = surface?.querySelector<HTMLElement>('#article-text') ?? null
  }, [])

  const clear = useCallback(() => {
    selected.current = null
    setSelection(null)
    document.getSelection()?.removeAllRanges()
  }, [])
  const marking = useMarking(() => {
    clear()
    leave()
  })
  const placement = usePlacing(clear)
  const { pending, problem } = placing ? placement : marking
  const [forgetMarking, forgetPlacing] = [marking.clear, placement.clear]

  const select = useCallback(
    (range: TextRange | null) => {
      selected.current = checks ? range : null
      setSelection(selected.current)
      forgetMarking()
      forgetPlacing()
    },
    [checks, forgetMarking, forgetPlacing],
  )
  const catchUp = useSelectedWords({ article, language: about.language, onSelect: select })
  usePassingHighlight('isnad-selection', article, selection)
  usePassingHighlight('isnad-sentence', article, walked)
  useMarkLooks(article)
  usePaintedClaims(article)
  useClaimPointer(article)
  useEarlyLayout(article, about.revision)

  function markSelected(intent: Intent): boolean {
    const range = selected.current ?? (placing ? null : cursor.current)
    if (!checks) return false
    if (!range) return placing ? false : markWalked(intent)
    if (!placing) void marking.mark(range, intent)
    else if (intent.verdict === null && !intent.comment) void placement.place(placing, range)
    else return false
    return true
  }
  useArticleKeys({
    article,
    catchUp,
    hasSelection: () => selected.current !== null,
    onMark: markSelected,
    onClear: clear,
  })

  function openPressed(event: MouseEvent<HTMLElement>) {
    if (!(event.target instanceof Element)) return
    const pressed =
      claimPressed(event.target, active) ?? (painted ? claimUnder(event, claimIndex, active) : null)
    if (!pressed) return
    if (pressed.byLink) event.preventDefault()
    else if (!document.getSelection()?.isCollapsed) return
    open(pressed.number, { focus: pressed.byLink || cardsAreBelow() })
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links in the text do this for the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links in the text do this for the keyboard
    <div ref={find} className="relative" onClick={openPressed}>
      {checks ? (
        <WordCursorArea
          article={article}
          onMark={() => markSelected({ verdict: null })}
          onMove={(words) => {
            cursor.current = words?.range ?? null
            if (words) select(words.selected ? words.range : null)
          }}
        />
      ) : null}
      {selection ? (
        <SelectionToolbar
          article={article}
          range={selection}
          pending={pending}
          problem={problem}
          onMark={markSelected}
          onCancel={() => {
            clear()
            announce('')
          }}
        />
      ) : null}
      {children}
    </div>
  )
}
