import type { Proposal } from '../../domain/claim/proposal'
import type { Report, ReportClaim, ToldMethod } from '../../domain/report/report'
import type { Block, Inline } from '../../domain/report/report-tree'
import { freeText, heading, isolatedText, paragraph, verdictWord } from './inlines'
import type { ReportWords } from './report-words'

/**
 * How the check was done, what its verdicts mean, and what this document was made from; where verdicts were given under other
 * versions of the newsroom's method, those too.
 */
export function reportMethod(report: Report, words: ReportWords): Extract<Block, { kind: 'method' }> {
  const { method, history, at } = report
  const { t, moment } = words
  return {
    kind: 'method',
    parts: [
      [heading(t('report.method')), ...sinceWhen(method, words), ...howToCheck(method, words)],
      [heading(t('report.definitions')), meaningsIn(method, words)],
      ...(method.others ?? []).flatMap((other) => earlierMethod(other, report, words)),
    ],
    footer: t('report.footer', { count: history.entries, moment: moment(at) }),
  }
}

/** The version under which the verdict on a claim was given, where it is not the one that the report tells as the newest. */
export function otherMethodOf(
  { verdict, proposal }: Pick<ReportClaim, 'verdict' | 'proposal'>,
  { method }: Pick<Report, 'method'>,
  words: ReportWords,
): string | null {
  if (!verdict || !proposal || proposal.method === method.number) return null
  return methodName(proposal, words)
}

/** What a version is called. */
function methodName({ method }: Pick<Proposal, 'method'>, { t }: ReportWords): string {
  return method === undefined ? t('report.methods.own') : t('report.methods.version', { number: method })
}

/** A version that the newsroom has no more, and the claims whose verdicts were given under it. */
function earlierMethod(told: ToldMethod, { claims }: Report, words: ReportWords): Block[][] {
  const { t, list } = words
  const under = claims.filter(({ proposal }) => proposal && proposal.method === told.number)
  const numbers = list(under.map(({ number }) => words.number(number)))
  return [
    [
      heading(t('report.methods.then', { version: methodName({ method: told.number }, words) })),
      paragraph('note', t('report.methods.under', { count: under.length, numbers })),
      ...sinceWhen(told, words),
      ...howToCheck(told, words),
    ],
    [heading(t('report.methods.definitionsThen')), meaningsIn(told, words)],
  ]
}

function sinceWhen({ number, at }: ToldMethod, { t, moment }: ReportWords): Block[] {
  if (number === undefined || at === undefined) return []
  return [paragraph('note', t('report.methods.since', { number, moment: moment(at) }))]
}

/** The product tells its own steps; a newsroom writes paragraphs, in whatever language. */
function howToCheck({ number, steps }: ToldMethod, words: ReportWords): Block[] {
  if (number === undefined)
    return [{ kind: 'list', digits: words.digits, items: steps.map((step) => [step]) }]
  return steps.map((step) => paragraph('prose', ...freeText(step)))
}

function meaningsIn({ number, verdicts }: ToldMethod, words: ReportWords): Block {
  const said = (meaning: string): Inline => (number === undefined ? meaning : isolatedText(meaning))
  return {
    kind: 'definitions',
    terms: verdicts.map(({ verdict, meaning }) => ({
      term: verdictWord(verdict, words),
      meaning: said(meaning),
    })),
  }
}
