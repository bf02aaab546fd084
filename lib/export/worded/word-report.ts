import type { Report, ReportClaim } from '../../domain/report/report'
import type { Block, ReportTree } from '../../domain/report/report-tree'
import { articleText } from './article-text'
import { claimBlock } from './claim'
import { corrections } from './corrections'
import { reportHead, textFacts } from './head'
import { heading, knownFacts, paragraph } from './inlines'
import { reportMethod } from './method'
import type { ReportWords } from './report-words'

/** All that a report says, in its language. */
export function wordReport(report: Report, words: ReportWords): ReportTree {
  const { t } = words
  const { title, body } = articleText(report, words)
  return {
    language: report.language,
    title: `${report.article.title} · ${t('report.kicker')}`,
    blocks: [
      ...reportHead(report, title, words),
      ...(body.length > 0 ? [heading(t('report.text')), ...body] : []),
      ...claims(report, words),
      ...(report.publication ? corrections(report.publication, words) : []),
      reportMethod(report, words),
      ...(report.publication
        ? [{ kind: 'facts', of: 'article', facts: knownFacts(textFacts(report, words)) } as const]
        : []),
    ],
  }
}

/** Every claim in reading order: those with a verdict, those without one, and those that are out of the check. */
function claims(report: Report, words: ReportWords): Block[] {
  const { claims: all } = report
  const { t } = words
  if (all.length === 0) return [paragraph('lead', t('report.noClaims'))]
  const isDecided = ({ state }: ReportClaim) => state === 'approved'
  const isWithdrawn = ({ state }: ReportClaim) => state === 'withdrawn'
  const decided = all.filter(isDecided)
  const withdrawn = all.filter(isWithdrawn)
  const open = all.filter((claim) => !isDecided(claim) && !isWithdrawn(claim))
  const list = (of: readonly ReportClaim[]) => of.map((claim) => claimBlock(claim, report, words))
  return [
    heading(t('report.decided')),
    ...(decided.length > 0 ? list(decided) : [paragraph('lead', t('report.noneDecided'))]),
    heading(t('report.open')),
    paragraph('lead', open.length > 0 ? t('report.openLead') : t('report.noneOpen')),
    ...list(open),
    ...(withdrawn.length > 0
      ? [heading(t('report.withdrawn')), paragraph('lead', t('report.withdrawnLead')), ...list(withdrawn)]
      : []),
  ]
}
