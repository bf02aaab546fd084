import type { Block, Inline, Position } from '../../domain/report/report-tree'
import { type Direction, directionOfText } from '../../domain/text/direction'
import { type Directed, directedText, plainWords } from '../directed-text'
import { plainInlines } from '../worded/plain-inlines'
import { roomOf } from './room'
import { withBreaks } from './word-breaks'

/** A tree of `kind`s as the template walks it: each direction is known, and no word holds what the fonts have no picture of. */
export type Printed = string | { kind: string; [part: string]: unknown }

/**
 * What a report says, for paper. `hasPicture` says which characters can be shown; any other is named by its code, as the report
 * names what nobody sees. A way to a claim or its words is one only where they are in the tree.
 */
export function printedBlocks(
  blocks: readonly Block[],
  frame: Direction,
  hasPicture: (character: string) => boolean,
): Printed[] {
  const places = placesIn(blocks)
  const words = (text: string) => printedText(text, hasPicture)

  function inline(part: Inline): Printed[] {
    if (typeof part === 'string') return words(part)
    switch (part.kind) {
      case 'figure':
        return [
          {
            kind: 'run',
            direction: part.direction,
            whole: isShort(plainInlines(part.inside)),
            inside: part.inside.flatMap(inline),
          },
        ]
      case 'isolated': {
        const inside = part.inside.flatMap(inline)
        const said = plainInlines(part.inside)
        return [{ kind: 'run', direction: directionOfText(said) ?? frame, whole: isShort(said), inside }]
      }
      case 'marked':
        return [{ kind: 'marked', over: part.over.slice(-linesBelowWords), inside: words(part.words) }]
      case 'claim-number':
        return [
          {
            kind: 'claim-number',
            number: part.number,
            words: part.words,
            leads: places.claims.has(part.number),
          },
        ]
      case 'to-words':
        return [
          {
            kind: 'to-words',
            number: part.number,
            leads: places.words.has(part.number),
            inside: words(part.words),
          },
        ]
      case 'work':
        return [{ ...part, inside: part.inside.flatMap(inline) }]
      case 'verdict':
        return [{ kind: 'verdict', verdict: part.verdict, inside: words(part.word) }]
      case 'badge':
        return [{ kind: 'badge', inside: words(part.word) }]
      case 'moment':
      case 'strong':
      case 'aside':
        return [{ kind: part.kind, inside: words(part.words) }]
      case 'address':
        return [{ kind: 'address', ...leading(part.url), inside: words(part.url) }]
      case 'hash':
        return [part]
      case 'hidden-character':
        return [{ kind: 'hidden-character', name: part.name }]
    }
  }

  function block(part: Block): Printed {
    switch (part.kind) {
      case 'title':
        return { ...part, inside: part.inside.flatMap(inline) }
      case 'heading':
        return { ...part, inside: part.inside.flatMap(inline) }
      case 'quote':
        return { ...part, direction: part.direction ?? frame, inside: part.inside.flatMap(inline) }
      case 'paragraph':
        return { ...part, direction: directionOf(part.inside), inside: part.inside.flatMap(inline) }
      case 'notice':
        return { kind: 'notice', inside: words(part.words) }
      case 'facts':
        return {
          ...part,
          facts: part.facts.map(({ label, value }) => ({
            label: words(label),
            value: value.flatMap(inline),
          })),
        }
      case 'counts':
        return {
          ...part,
          counts: part.counts.map(({ count, of }) => ({ count, of: inline(of) })),
          summary: words(part.summary),
        }
      case 'text':
        return { ...part, paragraphs: part.paragraphs.map((paragraph) => paragraph.flatMap(inline)) }
      case 'claim':
        return {
          ...part,
          short: roomOf(part, hasPicture) < certainRoom,
          heading: words(part.heading),
          beside: part.beside.flatMap(inline),
          inside: part.inside.map(block),
        }
      case 'positions':
        return { ...part, positions: part.positions.map(position) }
      case 'evidence':
        return { ...part, pieces: part.pieces.map((piece) => piece.map(block)) }
      case 'disclosure':
        return { ...part, summary: words(part.summary), inside: part.inside.map(block) }
      case 'list':
        return {
          ...part,
          numbering: part.digits === 'arab' ? '١.' : '1.',
          items: part.items.map((item) => item.flatMap(inline)),
        }
      case 'definitions':
        return {
          ...part,
          terms: part.terms.map(({ term, meaning }) => ({ term: inline(term), meaning: inline(meaning) })),
        }
      case 'method':
        return {
          ...part,
          parts: part.parts.map((each) => each.map(block)),
          footer: part.footer === undefined ? null : words(part.footer),
        }
    }
  }

  const position = ({ stance, inside }: Position) => ({ stance, inside: inside.map(block) })
  /** What people wrote has a direction of its own; what the report says has that of the report. */
  const directionOf = (inside: readonly Inline[]) => directionOfText(plainInlines(inside)) ?? frame

  return blocks.map(block)
}

/** Only http and https are links. */
function leading(url: string): { leads: boolean; url: string } {
  return { leads: /^https?:\/\//i.test(url), url: wellFormed(url) }
}

/** Half a character is a replacement of one. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** Words of ours or of anybody, outside the tree. */
export function printedText(text: string, hasPicture: (character: string) => boolean): Printed[] {
  const shown = (part: string): Printed[] =>
    part.split(/(\n|[^\n]+)/).flatMap((line) => {
      if (line === '') return []
      return line === '\n' ? [{ kind: 'line-end' }] : pictured(line, hasPicture)
    })
  const printed = (part: Directed): Printed[] => {
    if (typeof part === 'string') return shown(part)
    const whole = isShort(plainWords(part.inside))
    return [{ kind: 'run', direction: part.direction, whole, inside: part.inside.flatMap(printed) }]
  }
  return directedText(text).flatMap(printed)
}

/** Each character without a picture is its name. */
function pictured(line: string, hasPicture: (character: string) => boolean): Printed[] {
  const parts: Printed[] = []
  let words = ''
  for (const character of wellFormed(line.replaceAll('\t', ' '))) {
    if (hasPicture(character)) {
      words += character
      continue
    }
    parts.push(...withBreaks(words))
    words = ''
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    parts.push({ kind: 'hidden-character', name: `U+${code}` })
  }
  return [...parts, ...withBreaks(words)]
}

/** Claims that something is said of, and those whose words are in the text. */
function placesIn(blocks: readonly Block[]) {
  const claims = new Set<number>()
  const words = new Set<number>()
  for (const block of blocks) {
    if (block.kind === 'claim') claims.add(block.number)
    if (block.kind !== 'text' && block.kind !== 'title') continue
    const paragraphs = block.kind === 'text' ? block.paragraphs : [block.inside]
    for (const number of paragraphs.flatMap(claimNumbers)) words.add(number)
  }
  return { claims, words }
}

function claimNumbers(inlines: readonly Inline[]): number[] {
  return inlines.flatMap((part) => {
    if (typeof part === 'string') return []
    if (part.kind === 'claim-number') return [part.number]
    return 'inside' in part ? claimNumbers(part.inside) : []
  })
}

/** Code units that never need a second line: they may stand as one piece, which keeps what is around them from turning them. */
const isShort = (text: string) => text.length <= 32

const linesBelowWords = 3

/** In points of `roomOf`, of which a third at least is in excess; a page has 705 of those that are taken. */
const certainRoom = 900
