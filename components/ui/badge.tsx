import type { ReactNode } from 'react'

export type Tone = 'verified' | 'disputed' | 'needs-sources' | 'none' | 'accent' | 'outline'

type Props = { tone?: Tone; icon?: ReactNode; title?: string; children: ReactNode }

/** A word or two about a thing; its icon, if any, repeats what the word says. */
export function Badge({ tone = 'none', icon, title, children }: Props) {
  return (
    <span
      title={title}
      className={`inline-flex items-center gap-1 rounded-full px-2 text-small font-medium whitespace-nowrap ${tones[tone]}`}
    >
      {icon}
      {children}
    </span>
  )
}

const tones: Record<Tone, string> = {
  verified: 'bg-verified-wash text-verified',
  disputed: 'bg-disputed-wash text-disputed',
  'needs-sources': 'bg-needs-sources-wash text-needs-sources',
  none: 'bg-none-wash text-none',
  accent: 'bg-accent-wash text-accent',
  outline: 'text-muted inset-ring inset-ring-edge',
}
