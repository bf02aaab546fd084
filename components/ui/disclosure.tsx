import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = { summary: ReactNode; open?: boolean; children: ReactNode; className?: string }

/** Something that can be unfolded, with or without JavaScript. */
export function Disclosure({ summary, open, children, className = '' }: Props) {
  return (
    <details open={open} className={`group ${className}`}>
      <summary className="inline-flex list-none items-center gap-1.5 rounded text-accent [&::-webkit-details-marker]:hidden">
        <ChevronDown
          aria-hidden
          className="size-4 shrink-0 -rotate-90 transition-transform group-open:rotate-0 rtl:rotate-90 rtl:group-open:rotate-0"
        />
        {summary}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  )
}
