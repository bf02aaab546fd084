import { type Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import type { Report, ReportClaim } from '../../domain/report/report'
import type { ReportWords } from '../worded/report-words'
import { type Direction, paragraph } from './paragraphs'

/** Every claim in a row: its number, its words, what was found, and why. */
export function claimTable({ claims, article }: Report, words: ReportWords, direction: Direction): Table {
  const { t } = words
  const head = (['number', 'words', 'verdict', 'rationale'] as const).map((name) =>
    cell([paragraph(t(`report.docx.${name}`), direction, { bold: true })]),
  )
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [700, 3900, 1500, 2926],
    visuallyRightToLeft: direction === 'rtl',
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...claims.map(
        (claim) =>
          new TableRow({
            cantSplit: claim.quote.length < 500,
            children: [
              cell([paragraph(`${claim.number}`, direction)]),
              cell([paragraph(claim.quote, article.direction)]),
              cell([paragraph(found(claim, words), direction)]),
              cell([
                paragraph(claim.proposal ? (claim.proposal.rationale ?? t('report.erased')) : '', direction),
              ]),
            ],
          }),
      ),
    ],
  })
}

function found({ verdict, state }: ReportClaim, { t }: ReportWords): string {
  return verdict ? t(`verdicts.${verdict}`) : t(`states.${state}`)
}

function cell(children: Paragraph[]): TableCell {
  return new TableCell({ children })
}
