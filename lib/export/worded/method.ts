import type { Report } from '../../domain/report/report'
import type { Block } from '../../domain/report/report-tree'
import { verdictWord } from './inlines'
import type { ReportWords } from './report-words'

/** How the check was done, what its verdicts mean, and what this document was made from. */
export function reportMethod({ method, history, at }: Report, words: ReportWords): Block {
  const { t, moment } = words
  return {
    kind: 'method',
    parts: [
      [
        { kind: 'heading', level: 2, inside: [t('report.method')] },
        { kind: 'list', items: method.steps.map((step) => [step]) },
      ],
      [
        { kind: 'heading', level: 2, inside: [t('report.definitions')] },
        {
          kind: 'definitions',
          terms: method.verdicts.map(({ verdict, meaning }) => ({
            term: verdictWord(verdict, words),
            meaning,
          })),
        },
      ],
    ],
    footer: t('report.footer', { count: history.entries, moment: moment(at) }),
  }
}
