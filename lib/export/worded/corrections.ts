import type { PublicationChange, PublicationStep, ReportPublication } from '../../domain/report/published'
import type { Block, Inline } from '../../domain/report/report-tree'
import { isolated } from '../../domain/text/isolated'
import { paragraph } from './inlines'
import type { ReportWords } from './report-words'

/** Every time the report was published anew, the newest first: when, why, who was told, and what changed claim by claim. */
export function corrections(publication: ReportPublication, words: ReportWords): Block[] {
  const { t } = words
  const anew = [...publication.earlier, publication].filter(({ kind }) => kind !== 'first').reverse()
  const steps = anew.flatMap((step) => correction(step, words))
  return [
    { kind: 'heading', level: 2, inside: [t('report.published.corrections')] },
    ...(steps.length > 0 ? steps : [paragraph('lead', t('report.published.noCorrections'))]),
  ]
}

function correction(
  { number, kind, at, reason, told, changes }: PublicationStep,
  words: ReportWords,
): Block[] {
  const { t, moment } = words
  const said = t('report.published.step', {
    number,
    kind: t(`publication.kinds.${kind}`),
    moment: moment(at),
    reason: isolated(reason ?? ''),
  })
  const items = changes.map((change): Inline[] => [changeWords(change, words)])
  return [
    paragraph('said', said),
    ...(told ? [paragraph('note', t('report.published.told', { told: isolated(told) }))] : []),
    items.length > 0
      ? { kind: 'list', digits: words.digits, items }
      : paragraph('note', t('report.published.nothingChanged')),
  ]
}

/** In words: what changed of which claim, and for a verdict from what to what. */
function changeWords({ claim, part, before, after }: PublicationChange, { t }: ReportWords): string {
  if (claim === null) return t(`report.published.parts.${part}`)
  const what =
    part === 'verdict'
      ? t('report.published.verdict', {
          before: t(`verdicts.${before ?? 'none'}`),
          after: t(`verdicts.${after ?? 'none'}`),
        })
      : t(`report.published.parts.${part}`)
  return t('report.published.ofClaim', { number: claim, what })
}
