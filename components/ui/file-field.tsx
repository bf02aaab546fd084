'use client'

import type { ComponentProps } from 'react'
import { controlClass } from './control-class'
import { FieldFrame, type FieldProps, useFieldIds } from './field'

type Props = FieldProps & Omit<ComponentProps<'input'>, 'type' | 'value'>

/** One file from the device, chosen or dropped on the control: the browser's own. */
export function FileField({ label, note, hint, error, labelHidden, className = '', ...input }: Props) {
  const frame = { label, note, hint, error, labelHidden }
  const ids = useFieldIds({ ...frame, id: input.id })
  return (
    <FieldFrame id={ids.id} {...frame}>
      <input {...input} {...ids} type="file" className={`${controlClass} min-h-10 ${className}`} />
    </FieldFrame>
  )
}
