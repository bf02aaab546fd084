import type { ClaimCounts } from '@/lib/domain/article/article'

/**
 * How far an article is, a stretch for each verdict. Drawn as SVG, whose widths need no style attribute; it runs in the direction of
 * the page.
 */
export function ProgressBar({ counts }: { counts: ClaimCounts }) {
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
