import { verdicts } from '../../domain/claim/verdict'
import type { ReportPublication } from '../../domain/report/published'
import type { Report } from '../../domain/report/report'
import type { Block, Inline } from '../../domain/report/report-tree'
import { isolated } from '../../domain/text/isolated'
import { freeText, knownFacts, paragraph, verdictWord } from './inlines'
import type { ReportWords } from './report-words'

/** What was checked, by whom, as of when, and the counts. */
export function reportHead(report: Report, title: Inline[], words: ReportWords): Block[] {
  const { article, newsroom, at, internal, publication } = report
  const { t, date, moment } = words
  const { language, direction, sourceUrl } = article
  const kicker = publication
    ? t('report.published.kicker', { number: publication.number, moment: moment(at) })
    : `${t('report.kicker')} · ${t('report.asOf', { moment: moment(at) })}`
  return [
    paragraph('kicker', kicker),
    { kind: 'title', language, direction, inside: title },
    ...notices([
      internal ? t('report.internalNotice') : !publication && t('report.draftNotice'),
      newsroom.sample && t('report.sample'),
    ]),
    // Whoever reads one line of a published report reads what was found.
    ...(publication
      ? [paragraph('finding', ...freeText(publication.finding)), ...anew(publication, words)]
      : []),
    ...(publication ? [counts(report, words)] : []),
    {
      kind: 'facts',
      of: 'article',
      facts: knownFacts([
        [t('report.checkedBy'), newsroom.name],
        [t('report.byline'), article.byline],
        [t('report.outlet'), article.outlet],
        [t('report.publishedOn'), article.publishedOn && date(article.publishedOn)],
        [t('report.source'), sourceUrl && { kind: 'address', url: sourceUrl }],
        [t('report.revision'), String(article.revision.number)],
        [t('report.sha256'), { kind: 'hash', hex: article.revision.sha256 }],
      ]),
    },
    ...(publication ? [] : [counts(report, words)]),
  ]
}

/** That it was published anew, and why. */
function anew({ kind, reason }: ReportPublication, { t }: ReportWords): Block[] {
  if (kind === 'first') return []
  const words = t('report.published.anew', {
    kind: t(`publication.kinds.${kind}`),
    reason: isolated(reason ?? ''),
  })
  return notices([words])
}

function notices(said: (string | false)[]): Block[] {
  return said.flatMap((words) => (words ? [{ kind: 'notice', words }] : []))
}

/** Withdrawn claims stand beside the total, for they are not in it. */
function counts({ counts: of, coverage }: Report, words: ReportWords): Block {
  const { t } = words
  const open = of.total - of.approved
  return {
    kind: 'counts',
    label: t('report.summary'),
    counts: [
      ...verdicts.map((verdict) => ({ count: of.verdicts[verdict], of: verdictWord(verdict, words) })),
      { count: open, of: verdictWord(null, words) },
    ],
    summary: [
      t('report.total', { count: of.total }),
      t('report.openCount', { count: open }),
      ...(of.withdrawn > 0 ? [t('report.withdrawnCount', { count: of.withdrawn })] : []),
      ...(coverage ? [t('coverage.settled', coverage)] : []),
    ].join(' · '),
  }
}
