'use client'

import type { ComponentProps } from 'react'
import { useEarlyInput } from './early-input'
import { controlClass, FieldFrame, type FieldProps, useFieldIds, useTypedDirection } from './field'
import { useOwnValidity } from './own-validity'

type Props = FieldProps & Omit<ComponentProps<'input'>, 'onInput' | 'onInvalid'>

/** One line of text. Addresses, passwords and dates are written from left to right in every language. */
export function TextField({
  label,
  note,
  hint,
  error,
  labelHidden,
  needed,
  dir,
  className = '',
  ...input
}: Props) {
  const own = useOwnValidity(error)
  const frame = { label, note, hint, error: own.error, labelHidden, needed }
  const ids = useFieldIds({ ...frame, id: input.id })
  const control = useEarlyInput<HTMLInputElement>(input.value)
  const typed = useTypedDirection(input.value, input.defaultValue)
  const latin = latinTypes.has(input.type ?? 'text')
  return (
    <FieldFrame id={ids.id} {...frame}>
      <input
        {...input}
        {...ids}
        ref={control}
        dir={dir ?? (latin ? 'ltr' : typed.dir)}
        onInvalid={own.onInvalid}
        onInput={(event) => {
          own.onTyped()
          typed.onInput(event)
        }}
        className={`${controlClass} min-h-10 ${className}`}
      />
    </FieldFrame>
  )
}

const latinTypes = new Set(['url', 'email', 'password', 'tel', 'number', 'date'])
