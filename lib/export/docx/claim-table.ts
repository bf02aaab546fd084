import { type Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import type { Report, ReportClaim } from '../../domain/report/report'
import type { Direction } from '../../domain/text/direction'
import { outsideOfText, withoutVerdict } from '../worded/claim'
import { otherMethodOf } from '../worded/method'
import type { ReportWords } from '../worded/report-words'
import { paragraph, written } from './paragraphs'

/** Every claim in a row: its number, its words, what was found, and why. */
export function claimTable(report: Report, words: ReportWords, direction: Direction): Table {
  const { claims, article } = report
  const { t } = words
  const head = (['number', 'words', 'verdict', 'rationale'] as const).map((name) =>
    cell([paragraph(t(`report.docx.${name}`), direction, { bold: true })]),
  )
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [900, 3700, 1500, 2926],
    visuallyRightToLeft: direction === 'rtl',
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...claims.map(
        (claim) =>
          new TableRow({
            cantSplit: claim.quote.length < 500,
            children: [
              cell([paragraph(words.number(claim.number), direction)]),
              cell([paragraph(claim.quote, article.direction)]),
              cell(found(claim, report, words).map((said) => paragraph(said, direction))),
              cell([
                written(claim.proposal ? (claim.proposal.rationale ?? t('report.erased')) : '', direction),
              ]),
            ],
          }),
      ),
    ],
  })
}

function found(claim: ReportClaim, report: Report, words: ReportWords): string[] {
  const { t } = words
  const under = otherMethodOf(claim, report, words)
  return [
    standingOf(claim, words),
    ...outsideOfText(claim, words),
    ...(under ? [`${t('report.methods.givenUnder')}: ${under}`] : []),
  ]
}

function standingOf(claim: ReportClaim, words: ReportWords): string {
  const { verdict, state } = claim
  if (verdict) return words.t(`verdicts.${verdict}`)
  return state === 'withdrawn' ? withoutVerdict(claim, words) : words.t(`states.${state}`)
}

function cell(children: Paragraph[]): TableCell {
  return new TableCell({ children })
}
