'use client'

import { type ReactNode, useId } from 'react'
import { NeededMark } from '@/components/ui/field'

export type Choice = { value: string; label: ReactNode; hint?: string | null }

type Props = {
  /** Goes to the chosen option, or the first one: where focus enters a group of radio buttons. */
  id: string
  legend: string
  options: readonly Choice[]
  value: string
  error?: string | null
  /** One of them has to be chosen. */
  needed?: boolean
  onChoose: (value: string) => void
}

/** One of a few, all in sight. */
export function ChoiceField({ id, legend, options, value, error, needed = false, onChoose }: Props) {
  const name = useId()
  const entry = options.some((option) => option.value === value) ? value : options[0]?.value
  return (
    <fieldset
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: HTML allows it, and a plain group cannot be required
      role="radiogroup"
      aria-required={needed || undefined}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend className="mb-1 font-medium">
        {legend}
        {needed ? <NeededMark /> : null}
      </legend>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="inline-flex min-h-9 items-center gap-2 rounded-lg border border-edge bg-sheet px-3 has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              id={option.value === entry ? id : undefined}
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
              className="accent-accent"
            />
            {option.label}
          </label>
        ))}
      </div>
      {error ? (
        <p id={`${name}-error`} className="mt-1 text-small text-danger">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
