import { type FormEvent, useState } from 'react'
import { useEarlyInput } from './early-input'
import { type FieldProps, useFieldIds } from './field'
import { useInterfaceDirection } from './interface-provider'
import { useOwnValidity } from './own-validity'

type Control = HTMLInputElement | HTMLTextAreaElement

type Attributes = {
  id?: string | undefined
  value?: unknown
  defaultValue?: unknown
  dir?: string | undefined
}

/** What a line and an area to write in share: the frame that a field stands in, and the attributes of the control itself. */
export function useTextControl<Element extends Control>(
  { label, note, hint, error, labelHidden, needed }: FieldProps,
  { id, value, defaultValue, dir }: Attributes,
) {
  const own = useOwnValidity(error)
  const typed = useTypedDirection(value, defaultValue)
  const frame = { label, note, hint, error: own.error, labelHidden, needed }
  const ids = useFieldIds({ ...frame, id })
  return {
    frame: { ...frame, id: ids.id },
    control: {
      ...ids,
      ref: useEarlyInput<Element>(value),
      dir: dir ?? typed.dir,
      onInvalid: own.onInvalid,
      onInput(event: FormEvent<Control>) {
        own.onTyped()
        typed.onInput(event)
      },
    },
  }
}

/** What is typed decides its own direction; an empty field has the interface's. */
function useTypedDirection(value: unknown, defaultValue: unknown) {
  const direction = useInterfaceDirection()
  const [typed, setTyped] = useState(() => isFilled(defaultValue))
  const filled = value === undefined ? typed : isFilled(value)
  return {
    dir: filled ? 'auto' : direction,
    onInput: (event: FormEvent<Control>) => setTyped(isFilled(event.currentTarget.value)),
  }
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && String(value) !== ''
}
