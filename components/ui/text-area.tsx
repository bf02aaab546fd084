'use client'

import type { ComponentProps } from 'react'
import { useEarlyInput } from './early-input'
import { controlClass, FieldFrame, type FieldProps, useFieldIds, useTypedDirection } from './field'

type Props = FieldProps & Omit<ComponentProps<'textarea'>, 'onInput'>

export function TextArea({
  label,
  note,
  hint,
  error,
  labelHidden,
  needed,
  dir,
  className = '',
  rows = 4,
  ...input
}: Props) {
  const frame = { label, note, hint, error, labelHidden, needed }
  const ids = useFieldIds({ ...frame, id: input.id })
  const control = useEarlyInput<HTMLTextAreaElement>(input.value)
  const typed = useTypedDirection(input.value, input.defaultValue)
  return (
    <FieldFrame id={ids.id} {...frame}>
      <textarea
        {...input}
        {...ids}
        ref={control}
        rows={rows}
        dir={dir ?? typed.dir}
        onInput={typed.onInput}
        className={`${controlClass} ${className}`}
      />
    </FieldFrame>
  )
}
