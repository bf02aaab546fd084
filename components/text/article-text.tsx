import { useLocale, useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { FreeText } from '@/components/ui/free-text'
import { aTurn, InTurns } from '@/components/ui/in-turns'
import { type Judged, standingOf } from '@/lib/domain/claim/claim-standing'
import type { TextRange } from '@/lib/domain/text/range'
import {
  byFigure,
  headingApart,
  type MarkedClaim,
  type Paragraph,
  type Piece,
  paragraphPieces,
} from '@/lib/domain/text/text-pieces'
import styles from './article.module.css'

/** What is drawn of a claim, as it stands now or as it stood. */
type ShownClaim = MarkedClaim & Judged & { revision: number }

type Props = {
  text: string
  revision: number
  title: string
  language: string
  direction: 'rtl' | 'ltr'
  claims: readonly ShownClaim[]
  /** Whether claims are painted over the words once the page is alive, and none of these drawn. */
  painted?: boolean
  /** What stands under the heading. */
  metadata: ReactNode
}

/**
 * The text as it came in, with its claims marked. Plain elements from the server: every element that holds article text
 * says where it starts, everything else in between (numbers, chips, words for screen readers) holds none.
 */
export function ArticleText({
  text,
  revision,
  title,
  language,
  direction,
  claims,
  painted,
  metadata,
}: Props) {
  // A claim that has no place in this revision keeps the one it had in an older text.
  const placed = painted ? [] : claims.filter((claim) => claim.revision === revision)
  const { heading, body } = headingApart(text, title, paragraphPieces(text, placed, direction))
  const isLong = text.length > longText
  const show = (paragraph: Paragraph<ShownClaim>) => (
    <Pieces paragraph={paragraph} text={text} total={claims.length} />
  )
  return (
    <div
      id="article-text"
      data-revision={revision}
      data-painted={painted || undefined}
      tabIndex={painted ? -1 : undefined}
      className={styles.text}
      lang={language}
      dir={direction}
    >
      <h1>{heading ? show(heading) : <FreeText>{title}</FreeText>}</h1>
      {metadata}
      <InTurns items={body} weigh={({ pieces }) => Math.min(pieces.length + 1, aTurn)}>
        {(paragraph) => (
          <p key={paragraph.start} data-lines={isLong ? linesOf(paragraph) : undefined}>
            {show(paragraph)}
          </p>
        )}
      </InTurns>
    </div>
  )
}

/** How many lines a paragraph may take, roughly, in powers of two: of the widest column there is. */
function linesOf({ start, end }: TextRange): number {
  const lines = (end - start) / 80
  return [4, 8, 16].find((guess) => lines <= guess * 1.4) ?? 32
}

/** Code units, some ten screens: beyond that the browser lays out what is near the screen alone. */
const longText = 20_000

function Pieces({
  paragraph,
  text,
  total,
}: {
  paragraph: Paragraph<ShownClaim>
  text: string
  total: number
}) {
  const rows = byFigure(paragraph.pieces)
  const show = ({ at, figure, pieces, ending }: (typeof rows)[number]) => {
    const inRow = <PiecesInRow pieces={pieces} text={text} total={total} />
    return (
      <Fragment key={`${at} ${figure ? 'figure' : 'words'}`}>
        {figure ? (
          <bdi data-figure dir={figure.direction}>
            {inRow}
          </bdi>
        ) : (
          inRow
        )}
        <Ends claims={ending} total={total} />
      </Fragment>
    )
  }
  // Paragraphs take turns, unless one of them is as much as many.
  if (rows.length <= aTurn) return rows.map(show)
  return (
    <InTurns items={rows} weigh={({ pieces }) => Math.min(pieces.length + 1, aTurn)}>
      {show}
    </InTurns>
  )
}

function PiecesInRow({
  pieces,
  text,
  total,
}: {
  pieces: readonly Piece<ShownClaim>[]
  text: string
  total: number
}) {
  const show = (piece: Piece<ShownClaim>) => {
    if (piece.kind === 'chip') return <Chip key={`chip ${piece.at} ${piece.name}`} name={piece.name} />
    const words = text.slice(piece.start, piece.end)
    if (piece.claims.length === 0) {
      return (
        <span key={piece.start} data-start={piece.start}>
          {words}
        </span>
      )
    }
    return (
      <Fragment key={piece.start}>
        {piece.starting.map((claim) => (
          <Start key={claim.number} claim={claim} total={total} />
        ))}
        <Marks claims={piece.claims} start={piece.start} words={words} />
        <Ends claims={piece.ending} total={total} />
      </Fragment>
    )
  }
  if (pieces.length <= aTurn) return pieces.map(show)
  return (
    <InTurns items={pieces} weigh={(piece) => (piece.kind === 'text' ? 1 + piece.claims.length : 1)}>
      {show}
    </InTurns>
  )
}

/** One mark per claim over the words, the longest outside; the innermost holds the words. */
function Marks({ claims, start, words }: { claims: readonly ShownClaim[]; start: number; words: string }) {
  const [claim, ...inside] = claims
  if (!claim) return words
  const { verdict, state, provisional } = standingOf(claim)
  return (
    <mark
      data-claim={claim.number}
      data-verdict={verdict ?? undefined}
      data-state={state}
      data-provisional={provisional || undefined}
      data-depth={inside.length || undefined}
      data-start={inside.length === 0 ? start : undefined}
    >
      {inside.length === 0 ? words : <Marks claims={inside} start={start} words={words} />}
    </mark>
  )
}

function Start({ claim, total }: { claim: ShownClaim; total: number }) {
  const t = useTranslations()
  const locale = useLocale()
  if (claim.state === 'withdrawn') return null
  const verdict = t(`verdicts.${standingOf(claim).verdict ?? 'none'}`)
  return (
    <span lang={locale} className="sr-only select-none">
      {t('workspace.claimStart', { number: claim.number, total, verdict })}{' '}
    </span>
  )
}

function Ends({ claims, total }: { claims: readonly ShownClaim[]; total: number }) {
  return claims.map((claim) => <End key={claim.number} claim={claim} total={total} />)
}

/** The claim's number behind its words: the way to its card, and what screen readers hear where it ends. */
function End({ claim, total }: { claim: ShownClaim; total: number }) {
  const t = useTranslations()
  const locale = useLocale()
  const verdict = t(`verdicts.${standingOf(claim).verdict ?? 'none'}`)
  return (
    <a
      id={`words-${claim.number}`}
      href={`#claim-${claim.number}`}
      lang={locale}
      className={styles.number}
      data-number={claim.number}
      data-state={claim.state}
      aria-label={t('workspace.claimEnd', { number: claim.number, total, verdict })}
    >
      {claim.number}
    </a>
  )
}

function Chip({ name }: { name: string }) {
  const t = useTranslations('workspace')
  return (
    <span lang={useLocale()} className={styles.chip} title={t('hiddenCharacter', { name })}>
      <span aria-hidden>{name}</span>
      <span className="sr-only">{t('hiddenCharacter', { name })}</span>
    </span>
  )
}
