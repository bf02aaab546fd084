import { Check, Circle, Ellipsis, EqualApproximately } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ClaimState } from '@/lib/domain/claim/claim-codes'
import type { Verdict } from '@/lib/domain/claim/verdict'
import { StateMark } from './state-mark'

/** A verdict as icon, word, line and colour, the line being the one that runs under its words in the text. */
export function VerdictWord({ verdict, className = '' }: { verdict: Verdict | null; className?: string }) {
  const t = useTranslations('verdicts')
  const look = looks[verdict ?? 'none']
  const Icon = look.icon
  return (
    <span className={`inline-flex items-center gap-1.5 font-semibold ${look.color} ${className}`}>
      <Icon aria-hidden className="size-4 shrink-0" strokeWidth={2.5} />
      <span data-word className={`underline underline-offset-4 ${look.line}`}>
        {t(verdict ?? 'none')}
      </span>
    </span>
  )
}

export function StateWord({ state, className = '' }: { state: ClaimState; className?: string }) {
  const t = useTranslations('states')
  return (
    <span className={`inline-flex items-center gap-1.5 text-small text-muted ${className}`}>
      <StateMark state={state} />
      <span data-word>{t(state)}</span>
    </span>
  )
}

/** How a claim stands: its verdict, or as long as none stands its state. */
export function StandingWord({
  claim: { verdict, state },
}: {
  claim: { verdict: Verdict | null; state: ClaimState }
}) {
  return verdict ? <VerdictWord verdict={verdict} /> : <StateWord state={state} />
}

/** Tailwind reads class names as text, so each is written out. */
export const looks = {
  verified: {
    icon: Check,
    color: 'text-verified',
    line: 'decoration-solid decoration-2',
    edge: 'border-s-verified',
  },
  disputed: {
    icon: EqualApproximately,
    color: 'text-disputed',
    line: 'decoration-wavy decoration-[1.5px]',
    edge: 'border-s-disputed',
  },
  'needs-sources': {
    icon: Ellipsis,
    color: 'text-needs-sources',
    line: 'decoration-dotted decoration-[3px]',
    edge: 'border-s-needs-sources',
  },
  none: { icon: Circle, color: 'text-none', line: 'decoration-dashed decoration-2', edge: 'border-s-none' },
} as const
