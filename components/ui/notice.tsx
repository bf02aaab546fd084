import { CircleAlert, Inbox, Info } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = {
  kind?: 'error' | 'empty' | 'info'
  title?: ReactNode
  children?: ReactNode
  /** What to do next: buttons or links. */
  action?: ReactNode
}

/** Something the reader should know where it concerns them. An error is announced at once. */
export function Notice({ kind = 'info', title, children, action }: Props) {
  const Icon = icons[kind]
  return (
    <div
      role={kind === 'error' ? 'alert' : undefined}
      className={`flex gap-3 rounded-lg border p-4 ${tones[kind]}`}
    >
      <Icon aria-hidden className="mt-1 size-5 shrink-0" />
      <div className="grid gap-1 text-ink">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div>{children}</div> : null}
        {action ? <div className="mt-2 flex flex-wrap gap-2">{action}</div> : null}
      </div>
    </div>
  )
}

const icons = { error: CircleAlert, empty: Inbox, info: Info }

const tones = {
  error: 'border-danger bg-danger-wash text-danger',
  empty: 'border-dashed border-edge text-muted',
  info: 'border-line bg-accent-wash text-accent',
}
