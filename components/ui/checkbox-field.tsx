'use client'

import type { ComponentProps } from 'react'
import { type FieldProps, useFieldIds } from './field'

type Props = Omit<FieldProps, 'note' | 'labelHidden'> & Omit<ComponentProps<'input'>, 'type'>

export function CheckboxField({ label, hint, error, className = '', ...input }: Props) {
  const ids = useFieldIds({ hint, error, id: input.id })
  return (
    <div className={`grid grid-cols-[auto_1fr] gap-x-2.5 ${className}`}>
      <input {...input} {...ids} type="checkbox" className="mt-1.5 size-4 accent-accent" />
      <label htmlFor={ids.id} className="font-medium">
        {label}
      </label>
      {hint ? (
        <p id={`${ids.id}-hint`} className="col-start-2 text-small text-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${ids.id}-error`} className="col-start-2 text-small text-danger">
          {error}
        </p>
      ) : null}
    </div>
  )
}
