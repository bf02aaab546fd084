import { Check, CircleHelp, MoveVertical, PenLine, SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { CarriedOutcome } from '@/lib/domain/article/revision'

/** How a claim fared, as icon and words. */
export function OutcomeWord({ outcome }: { outcome: CarriedOutcome }) {
  const t = useTranslations('revisions.outcomes')
  const { icon: Icon, color } = looks[outcome]
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium ${color}`}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {t(outcome)}
    </span>
  )
}

const looks = {
  exact: { icon: Check, color: 'text-muted' },
  moved: { icon: MoveVertical, color: 'text-muted' },
  changed: { icon: PenLine, color: 'text-accent' },
  ambiguous: { icon: CircleHelp, color: 'text-needs-sources' },
  lost: { icon: SearchX, color: 'text-danger' },
} as const
