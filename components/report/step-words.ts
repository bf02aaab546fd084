import type { ReportStep } from '@/lib/domain/report/report'
import { isolated } from '@/lib/domain/text/isolated'
import type { ReportWords } from './report-words'

/** What a step was and by whom, in words. A step of a kind that this version does not know is named as it was recorded. */
export function stepWords(
  { action, by }: ReportStep,
  { t, name }: ReportWords,
): { what: string; by: string } {
  const known = stepNames.find((candidate) => candidate === action)
  return {
    what: known
      ? t(`report.stepNames.${known}`)
      : t('report.stepNames.unknown', { action: isolated(action) }),
    by: t('report.stepBy', {
      name: by.role === 'system' ? t('report.system') : name(by),
      role: t(`roles.${by.role}`),
    }),
  }
}

const stepNames = [
  'claim-marked',
  'claim-changed',
  'evidence-attached',
  'evidence-changed',
  'evidence-withdrawn',
  'evidence-restored',
  'verdict-proposed',
  'verdict-approved',
  'verdict-returned',
  'claim-reopened',
  'claim-withdrawn',
  'claim-restored',
] as const
