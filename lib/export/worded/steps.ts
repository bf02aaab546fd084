import type { ReportClaim, ReportStep } from '../../domain/report/report'
import type { Block, Inline } from '../../domain/report/report-tree'
import { isolated } from '../../domain/text/isolated'
import type { ReportWords } from './report-words'

/** The steps by which a claim came to stand as it does. */
export function claimSteps({ steps }: ReportClaim, words: ReportWords): Block[] {
  if (steps.length === 0) return []
  const items = steps.map((step): Inline[] => [
    { kind: 'strong', words: whatHappened(step, words) },
    ` · ${byWhom(step, words)} · `,
    { kind: 'moment', at: step.at, words: words.moment(step.at) },
  ])
  return [
    {
      kind: 'disclosure',
      summary: words.t('report.steps'),
      inside: [{ kind: 'list', digits: words.digits, items }],
    },
  ]
}

/** A step of a kind that this version does not know is named as it was recorded. */
function whatHappened({ action }: ReportStep, { t }: ReportWords): string {
  const known = stepNames.find((candidate) => candidate === action)
  return known ? t(`report.stepNames.${known}`) : t('report.stepNames.unknown', { action: isolated(action) })
}

function byWhom({ by }: ReportStep, { t, name }: ReportWords): string {
  return t('report.stepBy', {
    name: by.role === 'system' ? t('report.system') : name(by),
    role: t(`roles.${by.role}`),
  })
}

const stepNames = [
  'claim-marked',
  'claim-changed',
  'claim-placed',
  'evidence-attached',
  'evidence-changed',
  'evidence-withdrawn',
  'evidence-restored',
  'verdict-proposed',
  'proposal-revised',
  'proposal-withdrawn',
  'verdict-approved',
  'verdict-returned',
  'return-withdrawn',
  'claim-reopened',
  'claim-withdrawn',
  'claim-restored',
  'text-erased',
] as const
