import type { Judged, PublicationComparison } from '../../domain/publication/publication-comparison'
import type { Block, Inline, ReportTree } from '../../domain/report/report-tree'
import { isolated } from '../../domain/text/isolated'
import { freeText, heading, isolatedText, paragraph, quoted, verdictWord } from './inlines'
import type { ReportWords } from './report-words'

/** Two published reports beside each other: what each is, and what the later one tells otherwise, claim by claim. */
export function wordComparison(
  { before, after, ofReport, claims }: PublicationComparison,
  title: string,
  words: ReportWords,
): ReportTree {
  const { t } = words
  const nothing = ofReport.length + claims.length === 0
  return {
    language: words.language,
    title: `${t('comparison.title', { before: before.number, after: after.number })} · ${title}`,
    blocks: [
      {
        ...{ kind: 'title', language: words.language, direction: words.language === 'ar' ? 'rtl' : 'ltr' },
        inside: [t('comparison.title', { before: before.number, after: after.number })],
      },
      paragraph('said', isolated(title)),
      { kind: 'method', parts: [before, after].map((side) => sideBlocks(side, words)) },
      ...(nothing ? [paragraph('lead', t('report.published.nothingChanged'))] : []),
      ...(ofReport.length > 0
        ? [
            {
              kind: 'list',
              digits: words.digits,
              items: ofReport.map((part) => [t(`report.published.parts.${part}`)]),
            } as const,
          ]
        : []),
      ...claims.map((claim) => claimBlock(claim, words)),
    ],
  }
}

function sideBlocks(
  { number, kind, at, finding, reason, told }: PublicationComparison['before'],
  { t, moment }: ReportWords,
): Block[] {
  const said = (label: string, written: string) => paragraph('note', `${label}: `, isolatedText(written))
  return [
    heading(t('publication.item', { number, kind: t(`publication.kinds.${kind}`) })),
    paragraph('note', moment(at)),
    paragraph('prose', ...freeText(finding)),
    ...(reason ? [said(t('comparison.reason'), reason)] : []),
    ...(told ? [said(t('comparison.told'), told)] : []),
  ]
}

function claimBlock(
  { number, quote, parts, before, after }: PublicationComparison['claims'][number],
  words: ReportWords,
): Block {
  const { t } = words
  return {
    kind: 'claim',
    number,
    heading: t('report.claim', { number }),
    beside: [],
    inside: [
      quoted('article', quote),
      {
        kind: 'list',
        digits: words.digits,
        items: parts.map((part) => [t(`report.published.parts.${part}`)]),
      },
      {
        kind: 'facts',
        of: 'claim',
        facts: [
          { label: t('comparison.before'), value: judgedWords(before, words) },
          { label: t('comparison.after'), value: judgedWords(after, words) },
        ],
      },
    ],
  }
}

function judgedWords(judged: Judged, words: ReportWords): Inline[] {
  if (!judged) return [words.t('comparison.absent')]
  const { verdict, rationale } = judged
  return [verdictWord(verdict, words), ...(rationale ? [' ', isolatedText(rationale)] : [])]
}
