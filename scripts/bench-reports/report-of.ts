import type { ReportInput } from '../../lib/domain/report/build-report'
import { approved, articleWith, entry, moment, withEvidence } from '../../tests/support/report-fixtures'

/** What a report of so many Arabic claims is built from, each with evidence on both sides, an approved verdict and its entries. */
export function reportOf(count: number): ReportInput {
  const sentence = (number: number) =>
    `قال الوزير إن [${number} في المئة من السكان] غادروا المدينة في ذلك العام. `
  const marked = Array.from({ length: count }, (_, at) => sentence(at + 1)).join('')
  const { article, claims } = articleWith(marked)
  const checked = claims.map((claim) =>
    approved(
      withEvidence(
        claim,
        { stance: 'supports', title: `تعداد ${claim.number}`, interest: 'جهة رسمية' },
        { stance: 'contradicts', title: `دراسة ${claim.number}` },
      ),
      'disputed',
      'يختلف المصدران في حدود المدينة وفي السنة التي جرى فيها العدّ.',
    ),
  )
  const steps = [
    'claim-marked',
    'evidence-attached',
    'evidence-attached',
    'verdict-proposed',
    'verdict-approved',
  ]
  const history = checked.flatMap((claim, at) =>
    steps.map((step, place) => entry(at * steps.length + place + 1, step, claim)),
  )
  return { article, claims: checked, history, newsroom: { name: 'غرفة', sample: false }, at: moment }
}
