import { useTranslations } from 'next-intl'
import type { ClaimCounts } from '@/lib/domain/article/article'

/** How far an article is: a bar with one stretch per verdict, and the same in words. */
export function ArticleProgress({ counts }: { counts: ClaimCounts }) {
  const t = useTranslations('articles')
  if (counts.total === 0) return <p className="text-small text-muted">{t('noClaims')}</p>
  const toWork = counts.open + counts.returned + counts.reopened
  return (
    <div className="grid gap-1.5">
      <ProgressBar counts={counts} />
      <p className="text-small text-muted">
        {[
          t('progress', { count: counts.total }),
          t('decided', { approved: counts.approved }),
          ...(counts.proposed > 0 ? [t('awaiting', { count: counts.proposed })] : []),
          ...(toWork > 0 ? [t('toWork', { count: toWork })] : []),
        ].join(' · ')}
      </p>
    </div>
  )
}

/** Drawn as SVG, whose widths need no style attribute; it runs in the direction of the page. */
function ProgressBar({ counts }: { counts: ClaimCounts }) {
  const share = (count: number) => (count / counts.total) * 100
  let from = 0
  return (
    <svg aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none" className={frame}>
      {stretches.map(({ verdict, fill }) => {
        const start = from
        from += share(counts.verdicts[verdict])
        return <rect key={verdict} x={start} width={from - start} height="4" className={fill} />
      })}
    </svg>
  )
}

const frame = 'block h-1.5 w-full max-w-60 overflow-hidden rounded-full bg-none-wash rtl:-scale-x-100'

const stretches = [
  { verdict: 'verified', fill: 'fill-verified' },
  { verdict: 'disputed', fill: 'fill-disputed' },
  { verdict: 'needs-sources', fill: 'fill-needs-sources' },
] as const
