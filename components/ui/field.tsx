'use client'

import { type ReactNode, useId } from 'react'
import { FreeText } from './free-text'

/** What every field says about itself. `note` is a short word after the label, such as "optional". */
export type FieldProps = {
  label: ReactNode
  note?: string | undefined
  hint?: ReactNode
  error?: string | null | undefined
  /** Keeps the label for those who cannot see, where the place already says what the field is. */
  labelHidden?: boolean | undefined
  /** Has to be filled in: shown by a mark and said by screen readers. */
  needed?: boolean | undefined
}

/** Beside the label of what has to be filled in. */
export function NeededMark() {
  return (
    <span aria-hidden className="ms-1 text-danger">
      *
    </span>
  )
}

type FrameProps = FieldProps & { id: string; children: ReactNode }

/** A label above its control, a hint below the label, an error below the control. */
export function FieldFrame({
  id,
  label,
  note,
  hint,
  error,
  labelHidden = false,
  needed,
  children,
}: FrameProps) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'font-medium'}>
        {label}
        {needed ? <NeededMark /> : null}
        {note ? <span className="ms-2 text-small font-normal text-muted">({note})</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-small text-muted">
          {typeof hint === 'string' ? <FreeText>{hint}</FreeText> : hint}
        </p>
      ) : null}
      {children}
      {error ? (
        <p id={`${id}-error`} className="text-small text-danger">
          <FreeText>{error}</FreeText>
        </p>
      ) : null}
    </div>
  )
}

/** The attributes that tie a control to its label, hint and error. */
export function useFieldIds({
  hint,
  error,
  needed,
  id,
}: Pick<FieldProps, 'hint' | 'error' | 'needed'> & { id?: string | undefined }) {
  const ownId = useId()
  const fieldId = id ?? ownId
  const described = [hint && `${fieldId}-hint`, error && `${fieldId}-error`].filter(Boolean).join(' ')
  return {
    id: fieldId,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': error ? true : undefined,
    'aria-required': needed ? true : undefined,
  }
}
