'use client'

import type { ComponentProps } from 'react'
import { useEarlyInput } from './early-input'
import { controlClass, FieldFrame, type FieldProps, useFieldIds, useTypedDirection } from './field'
import { useOwnValidity } from './own-validity'

type Props = FieldProps & Omit<ComponentProps<'textarea'>, 'onInput' | 'onInvalid'>

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
  const own = useOwnValidity(error)
  const frame = { label, note, hint, error: own.error, labelHidden, needed }
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
        onInvalid={own.onInvalid}
        onInput={(event) => {
          own.onTyped()
          typed.onInput(event)
        }}
        className={`${controlClass} ${className}`}
      />
    </FieldFrame>
  )
}
