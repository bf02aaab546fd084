'use client'

import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { controlClass } from './control-class'
import { useEarlyInput } from './early-input'
import { FieldFrame, type FieldProps, useFieldIds } from './field'

export type Option = { value: string; label: string }

type Props = FieldProps & Omit<ComponentProps<'select'>, 'children'> & { options: readonly Option[] }

/** The device's own list: it knows keyboards, screen readers and thumbs better than any drawn one. */
export function SelectField({
  label,
  note,
  hint,
  error,
  labelHidden,
  options,
  className = '',
  ...select
}: Props) {
  const frame = { label, note, hint, error, labelHidden }
  const ids = useFieldIds({ ...frame, id: select.id })
  const control = useEarlyInput<HTMLSelectElement>(select.value)
  return (
    <FieldFrame id={ids.id} {...frame}>
      <span className="relative grid">
        <select
          {...select}
          {...ids}
          ref={control}
          className={`${controlClass} min-h-10 appearance-none pe-9 ${className}`}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute inset-e-2.5 top-1/2 size-4 -translate-y-1/2 text-muted"
        />
      </span>
    </FieldFrame>
  )
}
