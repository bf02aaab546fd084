import { useTranslations } from 'next-intl'
import { isKept } from '@/lib/domain/article/claim-fates'
import type { CarriedClaim } from '@/lib/domain/article/revision'
import { useFormatter } from '@/lib/i18n/use-formatter'

/** How many claims kept their words, and how many did not, in one line. */
export function OutcomeCounts({ claims }: { claims: readonly CarriedClaim[] }) {
  const t = useTranslations('revisions')
  const format = useFormatter()
  if (claims.length === 0) return <span>{t('noClaims')}</span>
  const kept = claims.filter(isKept).length
  const others = (['changed', 'ambiguous', 'lost'] as const).flatMap((outcome) => {
    const count = claims.filter((claim) => claim.outcome === outcome).length
    return count > 0 ? [t(`counts.${outcome}`, { count })] : []
  })
  return <span>{format.list([...(kept > 0 ? [t('counts.kept', { count: kept })] : []), ...others])}</span>
}
