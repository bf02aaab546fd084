import { Fragment } from 'react'
import { FreeText } from '@/components/ui/free-text'
import { aTurn, InTurns } from '@/components/ui/in-turns'
import type { Report, ReportClaim } from '@/lib/domain/report/report'
import { byFigure, type Paragraph, type Piece } from '@/lib/domain/text/text-pieces'
import { reportParagraphs } from './report-paragraphs'
import type { ReportWords } from './report-words'

/** The article's text with numbered claims; where it begins with its title, that stands at the head of the report. */
export function ReportText({ report, words }: { report: Report; words: ReportWords }) {
  const { language, direction, revision } = report.article
  return (
    <div lang={language} dir={direction} className="reading text-xl">
      <InTurns
        items={reportParagraphs(report).body}
        weigh={({ pieces }) => Math.min(pieces.length + 1, aTurn)}
      >
        {(paragraph) => (
          <p key={paragraph.start} className="mb-4">
            <Pieces paragraph={paragraph} text={revision.text} words={words} />
          </p>
        )}
      </InTurns>
    </div>
  )
}

/** The title of the article: where its text begins with it, with the claims in it. */
export function ReportTitle({ report, words }: { report: Report; words: ReportWords }) {
  const { title, revision } = report.article
  const { heading } = reportParagraphs(report)
  return heading ? (
    <Pieces paragraph={heading} text={revision.text} words={words} />
  ) : (
    <FreeText>{title}</FreeText>
  )
}

type PiecesProps = { paragraph: Paragraph<ReportClaim>; text: string; words: ReportWords }

function Pieces({ paragraph, text, words }: PiecesProps) {
  const rows = byFigure(paragraph.pieces)
  const showPiece = (piece: Piece<ReportClaim>) => (
    <PieceOfText
      key={piece.kind === 'text' ? piece.start : `chip ${piece.at}`}
      piece={piece}
      text={text}
      words={words}
    />
  )
  const show = ({ at, figure, pieces, ending }: (typeof rows)[number]) => {
    const inRow =
      pieces.length <= aTurn ? (
        pieces.map(showPiece)
      ) : (
        <InTurns items={pieces} weigh={(piece) => (piece.kind === 'text' ? 1 + piece.claims.length : 1)}>
          {showPiece}
        </InTurns>
      )
    return (
      <Fragment key={`${at} ${figure ? 'figure' : 'words'}`}>
        {figure ? (
          <bdi data-figure dir={figure.direction}>
            {inRow}
          </bdi>
        ) : (
          inRow
        )}
        <Numbers claims={ending} words={words} />
      </Fragment>
    )
  }
  if (rows.length <= aTurn) return rows.map(show)
  return (
    <InTurns items={rows} weigh={({ pieces }) => Math.min(pieces.length + 1, aTurn)}>
      {show}
    </InTurns>
  )
}

function PieceOfText({
  piece,
  text,
  words,
}: {
  piece: Piece<ReportClaim>
  text: string
  words: ReportWords
}) {
  if (piece.kind === 'chip') {
    return (
      <span
        title={words.t('report.hidden', { name: piece.name })}
        className="mx-0.5 rounded bg-needs-sources-wash px-1 font-interface-latin text-xs text-needs-sources"
      >
        <bdi dir="ltr">{piece.name}</bdi>
      </span>
    )
  }
  return (
    <Fragment>
      <Marks claims={piece.claims} words={text.slice(piece.start, piece.end)} />
      <Numbers claims={piece.ending} words={words} />
    </Fragment>
  )
}

/** The numbers of claims behind their words. */
function Numbers({ claims, words }: { claims: readonly ReportClaim[]; words: ReportWords }) {
  return claims.map((claim) => (
    <a
      key={claim.number}
      id={`words-${claim.number}`}
      href={`#claim-${claim.number}`}
      aria-label={words.t('report.claim', { number: claim.number })}
      className="ps-0.5 align-super font-interface-latin text-xs leading-none font-semibold text-accent"
    >
      <bdi>{claim.number}</bdi>
    </a>
  ))
}

/** One mark per claim, the longest outside. */
function Marks({ claims, words }: { claims: readonly ReportClaim[]; words: string }) {
  const [claim, ...inside] = claims
  if (!claim) return words
  return (
    <mark data-verdict={claim.verdict ?? undefined}>
      <Marks claims={inside} words={words} />
    </mark>
  )
}
