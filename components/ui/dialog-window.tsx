'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'

export type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  closeLabel: string
  children: ReactNode
}

/** The window of a dialog: focus begins at what it asks for, Escape and the cross close it; focus returns whence it came. */
export function DialogWindow({ open, onOpenChange, title, description, closeLabel, children }: DialogProps) {
  const asked = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[#0008] transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-50 grid place-items-center overflow-y-auto p-4">
          <Base.Popup
            initialFocus={() => asked.current?.querySelector<HTMLElement>('input, textarea, button') ?? true}
            className="w-full max-w-xl rounded-xl border border-line bg-raised p-5 shadow-raised sm:p-6"
          >
            <div className="mb-3 flex items-start justify-between gap-4">
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              <Base.Close
                aria-label={closeLabel}
                className="-m-2 rounded-lg p-2 text-muted hover:bg-accent-wash hover:text-ink"
              >
                <X aria-hidden className="size-5" />
              </Base.Close>
            </div>
            {description ? (
              <Base.Description className="mb-4 text-muted">{description}</Base.Description>
            ) : null}
            <div ref={asked}>{children}</div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
