import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Digits } from '@/components/digits'
import { onceInDocument } from '@/components/document/once-in-document'
import { ReadyHtml } from '@/components/document/ready-html'
import { FreeText } from '@/components/ui/free-text'
import { htmlOf } from '@/components/ui/html-of'
import { aTurn, InTurns } from '@/components/ui/in-turns'
import { type Judged, standingOf } from '@/lib/domain/claim/claim-standing'
import type { TextRange } from '@/lib/domain/text/range'
import type { MarkedClaim, Piece } from '@/lib/domain/text/text-pieces'
import {
  type BareRow,
  type ParagraphRows,
  paragraphsIn,
  type TextRow,
  type TextRows,
} from '@/lib/domain/text/text-rows'
import styles from './article.module.css'

/** What is drawn of a claim, as it stands now or as it stood. */
type ShownClaim = MarkedClaim & Judged & { revision: number }

type Props = {
  text: string
  /** The text as it is drawn, with those of the claims that have a mark. */
  rows: TextRows
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
  rows,
  revision,
  title,
  language,
  direction,
  claims,
  painted,
  metadata,
}: Props) {
  const shown: Shown = { text, claims: new Map(claims.map((claim) => [claim.number, claim])) }
  const isLong = text.length > longText
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
      <h1>{rows.heading ? <Rows paragraph={rows.heading} of={shown} /> : <FreeText>{title}</FreeText>}</h1>
      {metadata}
      <InTurns items={rows.body} weigh={() => aTurn}>
        {(list) =>
          paragraphsIn(list).map((paragraph) => (
            <ParagraphText key={paragraph.start} paragraph={paragraph} of={shown} isLong={isLong} />
          ))
        }
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

/** What the pieces under claims are drawn from. */
type Shown = { text: string; claims: ReadonlyMap<number, ShownClaim> }

type ParagraphProps = { paragraph: ParagraphRows; of: Shown }

function ParagraphText({ paragraph, of, isLong }: ParagraphProps & { isLong: boolean }) {
  const lines = isLong ? linesOf(paragraph) : undefined
  const [row, more] = paragraph.rows
  if (row && 'html' in row && !more) return <Bare as="p" data-lines={lines} html={row.html} />
  return (
    <p data-lines={lines}>
      <Rows paragraph={paragraph} of={of} />
    </p>
  )
}

function Rows({ paragraph: { rows }, of }: ParagraphProps) {
  const show = (row: TextRow) =>
    'html' in row ? (
      <Bare key={`bare ${row.at}`} as="span" html={row.html} />
    ) : (
      <Claimed key={row.at} row={row} of={of} />
    )
  // Paragraphs take turns, unless one of them is as much as many.
  if (rows.length <= aTurn / 4) return rows.map(show)
  return (
    <InTurns items={rows} weigh={weightOf}>
      {show}
    </InTurns>
  )
}

function weightOf(row: TextRow): number {
  if ('html' in row) return aTurn / 2
  return row.pieces.reduce((sum, piece) => sum + (piece.kind === 'text' ? 1 + piece.claims.length : 1), 0)
}

type BareProps = { as: 'p' | 'span'; html: string; 'data-lines'?: number | undefined }

/** What no claim lies over, with its chips put in. */
function Bare({ as, html, ...attributes }: BareProps) {
  const chips = new Map<string, string>()
  const drawn = html.replaceAll(/\0([^\0]+)\0/g, (_, name: string) => {
    const chip = chips.get(name) ?? htmlOf(<Chip name={name} />)
    chips.set(name, chip)
    return chip
  })
  return <ReadyHtml {...attributes} as={as} html={onceInDocument(drawn)} />
}

function Claimed({ row, of }: { row: Exclude<TextRow, BareRow>; of: Shown }) {
  const { figure, pieces, ending } = row
  const inRow = pieces.map((piece) => (
    <PieceOf key={piece.kind === 'chip' ? `chip ${piece.at}` : piece.start} piece={piece} of={of} />
  ))
  return (
    <>
      {figure ? (
        <bdi data-figure dir={figure.direction}>
          {inRow}
        </bdi>
      ) : (
        inRow
      )}
      <Ends claims={wholes(ending, of)} total={of.claims.size} />
    </>
  )
}

function PieceOf({ piece, of }: { piece: Piece<MarkedClaim>; of: Shown }) {
  if (piece.kind === 'chip') return <Chip name={piece.name} />
  const { start, end, starting, ending } = piece
  const words = of.text.slice(start, end)
  // Of a figure, a part may be bare.
  if (piece.claims.length === 0) return <span data-start={start}>{words}</span>
  const total = of.claims.size
  return (
    <>
      {wholes(starting, of).map((claim) => (
        <Start key={claim.number} claim={claim} total={total} />
      ))}
      <Marks claims={wholes(piece.claims, of)} start={start} words={words} />
      <Ends claims={wholes(ending, of)} total={total} />
    </>
  )
}

function wholes(claims: readonly MarkedClaim[], { claims: byNumber }: Shown): ShownClaim[] {
  return claims.flatMap(({ number }) => byNumber.get(number) ?? [])
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
  return (
    <span lang={locale} className="sr-only select-none">
      {t('workspace.claimStart', { number: claim.number, total, ...saidOf(claim, t) })}{' '}
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
  return (
    <a
      id={`words-${claim.number}`}
      href={`#claim-${claim.number}`}
      lang={locale}
      className={styles.number}
      data-number={claim.number}
      data-state={claim.state}
      aria-label={t('workspace.claimEnd', { number: claim.number, total, ...saidOf(claim, t) })}
    >
      <Digits of={claim.number} />
    </a>
  )
}

/** What is said of a claim where it begins and ends: its verdict, and how far that is settled. */
function saidOf(claim: ShownClaim, t: ReturnType<typeof useTranslations<never>>) {
  const { verdict, state } = standingOf(claim)
  return { verdict: t(`verdicts.${verdict ?? 'none'}`), state: t(`states.${state}`) }
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
