'use client'

import type { ComponentProps } from 'react'
import { controlClass } from './control-class'
import { FieldFrame, type FieldProps } from './field'
import { useTextControl } from './use-text-control'

type Props = FieldProps & Omit<ComponentProps<'input'>, 'onInput' | 'onInvalid'>

/** One line of text. Addresses, passwords and dates are written from left to right in every language. */
export function TextField({
  label,
  note,
  hint,
  error,
  labelHidden,
  needed,
  className = '',
  ...input
}: Props) {
  const dir = input.dir ?? (latinTypes.has(input.type ?? 'text') ? 'ltr' : undefined)
  const { frame, control } = useTextControl<HTMLInputElement>(
    { label, note, hint, error, labelHidden, needed },
    { ...input, dir },
  )
  return (
    <FieldFrame {...frame}>
      <input {...input} {...control} className={`${controlClass} min-h-10 ${className}`} />
    </FieldFrame>
  )
}

const latinTypes = new Set(['url', 'email', 'password', 'tel', 'number', 'date'])
