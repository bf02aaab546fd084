import type { ReactNode } from 'react'
import { KeyHint } from '@/components/ui/key-hint'

type ToolProps = { letter: string; label?: string; onPress: () => void; children: ReactNode }

/** One thing that can be done with the selected words, with its key. */
export function Tool({ letter, label, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts={letter === 'Esc' ? 'Escape' : letter}
      onClick={onPress}
      className="inline-flex min-h-9 items-center justify-center gap-1.5 rounded-md px-2.5 text-small font-medium whitespace-nowrap outline-paper hover:bg-paper/15 focus-visible:-outline-offset-2 max-lg:min-h-12"
    >
      {children}
      <KeyHint>{letter}</KeyHint>
    </button>
  )
}
