import type { ReportClaim } from '@/lib/domain/report/report'
import { isolated } from '@/lib/domain/text/isolated'
import type { ReportWords } from './report-words'

/** What is said of a claim for which no verdict stands approved; nothing of a verdict that was only put forward. */
export function standingText({ state, withdrawal }: ReportClaim, { t }: ReportWords): string {
  if (state === 'approved') return ''
  return t(`report.standing.${state}`, { reason: isolated(withdrawal?.reason ?? t('report.erased')) })
}

/** What the desk alone reads before the reasons of a verdict that no editor approved. */
export function unapprovedText(
  { verdict }: NonNullable<ReportClaim['proposal']>,
  { t }: ReportWords,
): string {
  return t('report.unapproved', { verdict: t(`verdicts.${verdict}`) })
}
