'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useWorkspace } from '@/components/workspace/workspace'
import type { ClaimCounts } from '@/lib/domain/article/article'
import { countClaims } from '@/lib/domain/article/count-claims'
import { countShowing } from '@/lib/domain/claim/claim-standing'

/** How far the check of an article is, in words and as a small bar: counted from what the cards show. */
export function Progress() {
  const t = useTranslations('workspace.progress')
  const app = useTranslations('app')
  const { claims } = useWorkspace()
  const counts = useMemo(() => countClaims(claims), [claims])
  const needSources = useMemo(() => countShowing('needs-sources', claims), [claims])
  if (claims.length === 0) return <p className="text-small text-muted">{t('none')}</p>
  // One after the other they add up to all claims, of which some need sources whatever their state.
  const parts = order.flatMap((state) => (counts[state] > 0 ? [t(state, { count: counts[state] })] : []))
  const total = [
    t('total', { count: claims.length }),
    ...(needSources > 0 ? [`(${t('needSources', { count: needSources })})`] : []),
  ]
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p className="text-small text-muted">
        {t('sum', { total: total.join(' '), parts: parts.join(app('listSeparator')) })}
      </p>
      <Bar counts={counts} />
    </div>
  )
}

/** From what is done to what is left, and what is out of it. */
const order = ['approved', 'proposed', 'returned', 'reopened', 'open', 'withdrawn'] as const

/** Drawn, not styled: an inline width would need the page's policy to allow inline styles. */
function Bar({ counts }: { counts: ClaimCounts }) {
  const { total, proposed, verdicts } = counts
  const parts = [
    { name: 'verified', count: verdicts.verified, color: 'fill-verified' },
    { name: 'disputed', count: verdicts.disputed, color: 'fill-disputed' },
    { name: 'needs-sources', count: verdicts['needs-sources'], color: 'fill-needs-sources' },
    { name: 'proposed', count: proposed, color: 'fill-edge' },
  ]
  let from = 0
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      className="h-2 w-36 rounded-full bg-none-wash rtl:-scale-x-100"
    >
      {parts.map(({ name, count, color }) => {
        const x = from
        from += (count / Math.max(1, total)) * 100
        return <rect key={name} x={x} y={0} width={from - x} height={4} className={color} />
      })}
    </svg>
  )
}
