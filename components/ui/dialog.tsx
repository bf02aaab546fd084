'use client'

import type { DialogProps } from './dialog-window'
import { laterPart, useLater } from './later'

/** A question that has to be answered before going on. Its window comes when it is opened, or before, while nothing else does. */
export function Dialog(props: DialogProps) {
  const Window = useLater(dialogWindow, props.open)
  return Window ? <Window {...props} /> : null
}

const dialogWindow = laterPart(() => import('./dialog-window').then(({ DialogWindow }) => DialogWindow))
