'use client'

import type { ComponentProps } from 'react'
import { controlClass } from './control-class'
import { FieldFrame, type FieldProps, useFieldIds } from './field'
import { FreeText } from './free-text'

type Props = FieldProps &
  Omit<ComponentProps<'input'>, 'type' | 'value' | 'className'> & {
    /** What its button says. */
    choose: string
    /** The name of the file, or that there is none. */
    chosen: string
  }

/**
 * One file from the device, chosen or dropped on the control: the browser's own, under words of the page, for its own are in the
 * language of the browser.
 */
export function FileField({ label, note, hint, error, labelHidden, choose, chosen, ...input }: Props) {
  const frame = { label, note, hint, error, labelHidden }
  const ids = useFieldIds({ ...frame, id: input.id })
  return (
    <FieldFrame id={ids.id} {...frame}>
      <div className="relative">
        <input
          {...input}
          {...ids}
          type="file"
          className={`${controlClass} min-h-10 not-forced-colors:text-transparent not-forced-colors:file:invisible`}
        />
        <span
          aria-hidden
          className="pointer-events-none absolute inset-0 flex items-center gap-3 px-1.5 forced-colors:hidden"
        >
          <span className="rounded-md bg-accent-wash px-3 py-1 font-medium text-accent">{choose}</span>
          <span className="truncate">
            <FreeText>{chosen}</FreeText>
          </span>
        </span>
      </div>
    </FieldFrame>
  )
}
