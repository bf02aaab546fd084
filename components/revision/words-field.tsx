'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { controlClass, FieldFrame, useFieldIds } from '@/components/ui/field'
import type { TextRange } from '@/lib/domain/text/range'
import { snapToWords } from '@/lib/domain/text/snap'
import { storedPosition } from './stored-position'

type Props = {
  label: ReactNode
  hint: string
  text: string
  language: string
  direction: 'rtl' | 'ltr'
  /** Where to begin looking. */
  near: number
  /** Told the whole words that are selected. */
  onSelect: (words: TextRange | null) => void
}

/** A text to select words in, by mouse, finger or keyboard: the browser's own field that nobody can type into. */
export function WordsField({ label, hint, text, language, direction, near, onSelect }: Props) {
  const ids = useFieldIds({ hint, error: null })
  const field = useRef<HTMLTextAreaElement>(null)
  const tell = useRef(onSelect)
  useEffect(() => {
    tell.current = onSelect
  })

  useEffect(() => {
    const at = Math.min(near, field.current?.value.length ?? 0)
    field.current?.setSelectionRange(at, at)
    field.current?.focus()
  }, [near])

  useEffect(() => {
    function read() {
      const shown = field.current
      if (!shown || document.activeElement !== shown) return
      const start = storedPosition(text, shown.selectionStart)
      const end = storedPosition(text, shown.selectionEnd)
      tell.current(start < end ? snapToWords(text, { start, end }, language) : null)
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [text, language])

  return (
    <FieldFrame id={ids.id} label={label} hint={hint}>
      <textarea
        {...ids}
        ref={field}
        readOnly
        rows={9}
        lang={language}
        dir={direction}
        value={text}
        className={`${controlClass} reading text-lg`}
      />
    </FieldFrame>
  )
}
