import { Disclosure } from '@/components/ui/disclosure'
import { isolated } from '@/components/ui/isolated'
import type { ReportClaim, ReportStep } from '@/lib/domain/report/report'
import type { ReportWords } from './report-words'

/** The steps by which a claim came to stand as it does; unfolded on paper. */
export function ReportSteps({ claim, words }: { claim: ReportClaim; words: ReportWords }) {
  const { t, moment } = words
  if (claim.steps.length === 0) return null
  return (
    <Disclosure summary={t('report.steps')} className="mt-3 text-small">
      <ol className="grid gap-1 text-muted">
        {claim.steps.map((step) => (
          <li key={step.n}>
            <span className="text-ink">{nameOf(step, words)}</span> ·{' '}
            {t('report.stepBy', { name: whoIn(step, words), role: t(`roles.${step.by.role}`) })} ·{' '}
            <time dateTime={step.at}>{moment(step.at)}</time>
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}

function whoIn({ by }: ReportStep, { t, name }: ReportWords): string {
  return by.role === 'system' ? t('report.system') : name(by)
}

/** A step of a kind that this version does not know is named as it was recorded. */
function nameOf({ action }: ReportStep, { t }: ReportWords): string {
  const known = stepNames.find((candidate) => candidate === action)
  return known ? t(`report.stepNames.${known}`) : t('report.stepNames.unknown', { action: isolated(action) })
}

const stepNames = [
  'claim-marked',
  'claim-changed',
  'evidence-attached',
  'evidence-changed',
  'evidence-withdrawn',
  'verdict-proposed',
  'verdict-approved',
  'verdict-returned',
  'claim-reopened',
  'claim-withdrawn',
] as const
