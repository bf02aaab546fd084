'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type RefObject, useImperativeHandle, useRef, useState } from 'react'
import styles from '@/components/text/article.module.css'
import { roomForWords } from '@/components/text/bring-to-reading'
import { lineStep } from '@/components/text/line-step'
import { domRangeOf, textOf } from '@/components/text/text-nodes'
import { usePassingHighlight } from '@/components/text/use-passing-highlight'
import { moveOf, spanOf, type WordCursor, Words } from '@/components/text/word-cursor'
import { useWorkspace } from '@/components/workspace/workspace'
import type { TextRange } from '@/lib/domain/text/range'
import { snapToWords } from '@/lib/domain/text/snap'

type Props = {
  article: RefObject<HTMLElement | null>
  /** Told the words of the cursor as it moves (`selected`: more than stood upon), null when it leaves. */
  onMove: (words: { range: TextRange; selected: boolean } | null) => void
  onMark: () => void
}

/**
 * Selecting words without a mouse. It stands before the article as an application of its own, so that arrow keys reach it
 * under a screen reader while the article itself stays a document to be read.
 */
export function WordCursorArea({ article, onMove, onMark }: Props) {
  const t = useTranslations('workspace')
  const { article: about, wordCursor, placing } = useWorkspace()
  const area = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState<WordCursor | null>(null)
  const [focused, setFocused] = useState(false)
  const [said, setSaid] = useState('')
  const words = useRef<{ text: string; words: Words } | null>(null)
  usePassingHighlight('isnad-cursor', article, focused && cursor ? cursor.head : null)

  function read(text: HTMLElement) {
    const now = textOf(text)
    if (words.current?.text !== now) words.current = { text: now, words: new Words(now, about.language) }
    return words.current
  }

  function put(text: HTMLElement, next: WordCursor) {
    const whole = read(text).text
    const range = snapToWords(whole, spanOf(next), about.language) ?? next.head
    // A claim that waits for its place may be one of a single word.
    const selected = placing !== null || next.anchor.start !== next.head.start
    setCursor(next)
    onMove({ range, selected })
    const shown = whole.slice(range.start, range.end)
    const told = placing
      ? t('selection.announcePlacing', { words: shown, number: placing.number })
      : t('selection.announce', { words: shown })
    setSaid(selected ? told : shown)
    keepInView(domRangeOf(text, next.head))
  }

  function enter(at?: TextRange) {
    setFocused(true)
    const text = article.current
    if (!text) return
    const word = at
      ? read(text).words.from(at.start)
      : (cursor?.head ?? read(text).words.from(firstVisible(text)))
    if (word) put(text, { anchor: word, head: word })
  }

  useImperativeHandle(wordCursor, () => ({
    standOn(words) {
      area.current?.focus({ preventScroll: true })
      enter(words)
    },
    head: () => (focused ? (cursor?.head ?? null) : null),
  }))

  function press(event: KeyboardEvent) {
    const text = article.current
    if (!text || !cursor || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      // A key still held down since it led here is no answer.
      if (!event.repeat) onMark()
      return
    }
    const head = nextHead(text, read(text).words, cursor.head, event.key, about.direction)
    if (!head) return
    event.preventDefault()
    put(text, { anchor: event.shiftKey ? cursor.anchor : head, head })
  }

  return (
    <>
      <div
        ref={area}
        id="word-cursor"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is what the keyboard selects words with
        tabIndex={0}
        aria-label={t('cursor.name')}
        aria-describedby="word-cursor-help"
        className={`${styles.cursor} sr-only focus-visible:not-sr-only focus-visible:absolute focus-visible:inset-x-0 focus-visible:-top-9 focus-visible:text-center focus-visible:text-small focus-visible:text-muted focus-visible:outline-none`}
        onFocus={() => enter()}
        onBlur={() => {
          setFocused(false)
          onMove(null)
        }}
        onKeyDown={press}
      >
        {t('cursor.hint')}
      </div>
      <p id="word-cursor-help" className="sr-only">
        {t('cursor.help')}
      </p>
      <p aria-live="polite" lang={about.language} className="sr-only">
        {said}
      </p>
    </>
  )
}

function nextHead(
  text: HTMLElement,
  words: Words,
  head: TextRange,
  key: string,
  direction: 'rtl' | 'ltr',
): TextRange | null {
  if (key === 'ArrowDown') return lineStep(text, words, head, 'next')
  if (key === 'ArrowUp') return lineStep(text, words, head, 'previous')
  if (key === 'Home') return words.step(head, 'first')
  if (key === 'End') return words.step(head, 'last')
  const move = moveOf(key, direction)
  return move ? words.step(head, move) : null
}

/** Scrolls just so far that the word is clear of what is pinned at either end, the bar at the foot included. */
function keepInView(word: Range | null): void {
  const box = word?.getBoundingClientRect()
  if (!box) return
  const { top, bottom } = roomForWords()
  const [highest, lowest] = [
    top + Math.min(44, (bottom - top) / 4),
    bottom - Math.min(118, (bottom - top) / 3),
  ]
  if (box.top < highest) window.scrollBy({ top: box.top - highest })
  else if (box.bottom > lowest) window.scrollBy({ top: box.bottom - lowest })
}

/** Where the text that is on the screen begins, roughly: the first element whose end shows below the header. */
function firstVisible(text: HTMLElement): number {
  for (const element of text.querySelectorAll<HTMLElement>('[data-start]')) {
    if (element.getBoundingClientRect().bottom > 120) return Number(element.dataset.start)
  }
  return 0
}
