import type { Verdict } from '../../domain/claim/verdict'
import type { Block, Fact, Inline, ParagraphRole } from '../../domain/report/report-tree'
import { type Direction, directionOfText } from '../../domain/text/direction'
import { figureRuns } from '../../domain/text/figure-runs'
import { withLineFeeds } from '../../domain/text/line-ends'
import type { ReportWords } from './report-words'

/** Text that a person wrote, with the figures in it kept in order. */
export function freeText(written: string): Inline[] {
  const text = withLineFeeds(written)
  const inlines: Inline[] = []
  let at = 0
  for (const { start, end, direction } of figureRuns(text)) {
    if (start > at) inlines.push(text.slice(at, start))
    inlines.push({ kind: 'figure', direction, inside: [text.slice(start, end)] })
    at = end
  }
  return at < text.length ? [...inlines, text.slice(at)] : inlines
}

/** Words of the article or of a source; `direction` is that of what they are from. */
export function quoted(of: 'article' | 'source', written: string, direction?: Direction): Block {
  return { kind: 'quote', of, direction: directionOfText(written) ?? direction, inside: freeText(written) }
}

/** A name or value among other words. */
export function isolatedText(written: string): Inline {
  return { kind: 'isolated', inside: freeText(written) }
}

export function verdictWord(verdict: Verdict | null, { t }: ReportWords): Inline {
  return { kind: 'verdict', verdict, word: t(`verdicts.${verdict ?? 'none'}`) }
}

/** What is known of these; what is not is not said to be unknown. */
export function knownFacts(facts: readonly [string, string | Inline | null | undefined][]): Fact[] {
  return facts.flatMap(([label, value]) => {
    if (!value) return []
    return [{ label, value: [typeof value === 'string' ? isolatedText(value) : value] }]
  })
}

export function heading(words: string): Block {
  return { kind: 'heading', level: 2, inside: [words] }
}

export function paragraph(role: ParagraphRole, ...inside: Inline[]): Block {
  return { kind: 'paragraph', role, inside }
}
