import { verdicts } from '../../domain/claim/verdict'
import type { ReportPublication } from '../../domain/report/published'
import type { Report } from '../../domain/report/report'
import type { Block, Inline } from '../../domain/report/report-tree'
import { isolated } from '../../domain/text/isolated'
import { evidencePositions } from './evidence'
import { freeText, knownFacts, paragraph, quoted, verdictWord } from './inlines'
import type { ReportWords } from './report-words'

/** What was checked, by whom, as of when, and the counts. */
export function reportHead(report: Report, title: Inline[], words: ReportWords): Block[] {
  const { article, newsroom, publication } = report
  const { t, date } = words
  const { language, direction, sourceUrl } = article
  return [
    paragraph('kicker', kickerOf(report, words)),
    { kind: 'title', language, direction, inside: title },
    ...noticesOf(report, words).map(notice),
    // Whoever reads one line of a published report reads what was found.
    ...(publication
      ? [paragraph('finding', ...freeText(publication.finding)), ...anew(publication, words)]
      : []),
    ...(publication ? [counts(report, words), ...disputes(report, words)] : []),
    {
      kind: 'facts',
      of: 'article',
      facts: knownFacts([
        [t('report.checkedBy'), newsroom.name],
        [t('report.byline'), article.byline],
        [t('report.outlet'), article.outlet],
        [t('report.publishedOn'), article.publishedOn && date(article.publishedOn)],
        [t('report.source'), sourceUrl && { kind: 'address', url: sourceUrl }],
        ...(publication ? [] : textFacts(report, words)),
      ]),
    },
    ...(publication ? [] : [counts(report, words)]),
  ]
}

/** The disputed claims, each with what speaks for it beside what speaks against it: a reader finds them before the text. */
function disputes({ article, claims }: Report, words: ReportWords): Block[] {
  const { t } = words
  const disputed = claims.filter(({ verdict }) => verdict === 'disputed')
  if (disputed.length === 0) return []
  const rest = disputed.length - mostDisputes
  return [
    { kind: 'heading', level: 2, inside: [t('report.published.disputed')] },
    ...disputed
      .slice(0, mostDisputes)
      .flatMap((claim): Block[] => [
        { kind: 'heading', level: 3, inside: [t('report.claim', { number: claim.number })] },
        quoted('article', claim.quote, article.direction),
        ...evidencePositions(claim, words),
      ]),
    ...(rest > 0 ? [paragraph('note', t('report.published.moreDisputed', { count: rest }))] : []),
  ]
}

/** Beyond these the text would be far away; all stand below it, too. */
const mostDisputes = 5

/** Which text was checked. Those who read a published report find it at its end. */
export function textFacts(
  { article: { revision } }: Report,
  { t, number }: ReportWords,
): [string, string | Inline][] {
  return [
    [t('report.revision'), number(revision.number)],
    [t('report.sha256'), { kind: 'hash', hex: revision.sha256 }],
  ]
}

/** Which report it is, and as of when. */
export function kickerOf({ at, publication }: Report, { t, moment }: ReportWords): string {
  return publication
    ? t('report.published.kicker', { number: publication.number, moment: moment(at) })
    : `${t('report.kicker')} · ${t('report.asOf', { moment: moment(at) })}`
}

/** What must not be missed: that it is for the desk alone, a draft, or of a sample. */
export function noticesOf(report: Report, words: ReportWords): string[] {
  const { internal, newsroom, publication } = report
  const { t } = words
  return [
    ...withdrawnNotice(report, words),
    ...(internal ? [t('report.internalNotice')] : []),
    ...(internal || publication ? [] : [t('report.draftNotice')]),
    ...(newsroom.sample ? [t('report.sample')] : []),
  ]
}

/** That the article is out of the check: nothing below was decided for readers. */
function withdrawnNotice({ article: { withdrawal } }: Report, { t, name, moment }: ReportWords): string[] {
  if (!withdrawal) return []
  const { by, at, reason } = withdrawal
  const said = { name: name(by), moment: moment(at), reason: isolated(reason ?? t('report.erased')) }
  return [t('report.articleWithdrawn', said)]
}

/** What every printed sheet of a report says that was not published. */
export function draftMark({ internal }: Pick<Report, 'internal'>, { t }: ReportWords): string {
  return internal ? t('report.internalNotice') : t('report.draftNotice')
}

/** That it was published anew, and why. */
function anew({ kind, reason }: ReportPublication, { t }: ReportWords): Block[] {
  if (kind === 'first') return []
  const words = t('report.published.anew', {
    kind: t(`publication.kinds.${kind}`),
    reason: isolated(reason ?? ''),
  })
  return [notice(words)]
}

function notice(words: string): Block {
  return { kind: 'notice', words }
}

/** Withdrawn claims stand beside the total, for they are not in it. */
function counts({ counts: of, coverage }: Report, words: ReportWords): Block {
  const { t, number } = words
  const open = of.total - of.approved
  return {
    kind: 'counts',
    label: t('report.summary'),
    counts: [
      ...verdicts.map((verdict) => ({
        count: number(of.verdicts[verdict]),
        of: verdictWord(verdict, words),
      })),
      { count: number(open), of: verdictWord(null, words) },
    ],
    summary: [
      t('report.total', { count: of.total }),
      t('report.openCount', { count: open }),
      ...(of.withdrawn > 0 ? [t('report.withdrawnCount', { count: of.withdrawn })] : []),
      ...(coverage ? [t('coverage.settled', coverage)] : []),
    ].join(' · '),
  }
}
