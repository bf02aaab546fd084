'use client'

import type { ComponentProps } from 'react'
import { controlClass } from './control-class'
import { FieldFrame, type FieldProps } from './field'
import { useTextControl } from './use-text-control'

type Props = FieldProps & Omit<ComponentProps<'textarea'>, 'onInput' | 'onInvalid'>

export function TextArea({
  label,
  note,
  hint,
  error,
  labelHidden,
  needed,
  className = '',
  rows = 4,
  ...input
}: Props) {
  const { frame, control } = useTextControl<HTMLTextAreaElement>(
    { label, note, hint, error, labelHidden, needed },
    input,
  )
  return (
    <FieldFrame {...frame}>
      <textarea {...input} {...control} rows={rows} className={`${controlClass} ${className}`} />
    </FieldFrame>
  )
}
