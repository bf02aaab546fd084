'use client'

import { type ReactNode, useState } from 'react'

/**
 * The place among `count` options below a field, where focus stays: what the field says of them, and the keys that move. `resting`
 * is the place before any key: the first option, or -1 for the field itself, which then is one of the places.
 */
export function useListbox(id: string, count: number, resting: 0 | -1) {
  const [chosen, setChosen] = useState<number>(resting)
  const at = Math.min(chosen, count - 1)
  const shown = count > 0
  return {
    at,
    field: {
      'aria-autocomplete': 'list' as const,
      'aria-controls': shown ? id : undefined,
      'aria-activedescendant': at >= 0 ? optionId(id, at) : undefined,
    },
    /** Whether the key moved the place. */
    move(key: string): boolean {
      const by = { ArrowDown: 1, ArrowUp: -1 }[key]
      if (by === undefined || !shown) return false
      const places = count - resting
      const next = ((at - resting + by + places) % places) + resting
      setChosen(next)
      document.getElementById(optionId(id, next))?.scrollIntoView({ block: 'nearest' })
      return true
    },
    rest: () => setChosen(resting),
  }
}

type ListboxProps = { id: string; label: string; className?: string; children: ReactNode }

export function Listbox({ id, label, className = '', children }: ListboxProps) {
  return (
    <div id={id} role="listbox" aria-label={label} className={`grid ${className}`}>
      {children}
    </div>
  )
}

type OptionProps = {
  /** The id of its listbox, and its place there. */
  list: string
  index: number
  active: boolean
  onTake: () => void
  className?: string
  children: ReactNode
}

/** One option; the place is shown, and a pointer takes it without taking focus from the field. */
export function Option({ list, index, active, onTake, className = '', children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the field, where focus stays
    <div
      id={optionId(list, index)}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={`cursor-pointer hover:bg-accent-wash aria-selected:bg-accent-wash aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-focus ${className}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {children}
    </div>
  )
}

function optionId(list: string, index: number): string {
  return `${list}-${index}`
}
