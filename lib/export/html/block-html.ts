import type { Block, Fact, Inline, Position } from '../../domain/report/report-tree'
import { directionOfText } from '../../domain/text/direction'
import { plainInlines } from '../worded/plain-inlines'
import { type Html, tag } from './html'
import { inlineHtml } from './inline-html'

/** A part of a report as HTML; report.css says how it looks. */
export function blockHtml(block: Block): Html {
  switch (block.kind) {
    case 'title':
      return tag('h1', { lang: block.language, dir: block.direction }, inside(block))
    case 'heading':
      return tag(`h${block.level}`, {}, inside(block))
    case 'paragraph': {
      const written = ['prose', 'translation', 'finding'].includes(block.role)
      return tag('p', { class: block.role, dir: written ? ownDirection(block.inside) : null }, inside(block))
    }
    case 'notice':
      return tag('p', { class: 'notice' }, block.words)
    case 'quote':
      return tag('blockquote', { class: `of-${block.of}`, dir: block.direction }, inside(block))
    case 'facts':
      return tag('dl', { class: `facts of-${block.of}` }, block.facts.map(factHtml))
    case 'counts':
      return tag(
        'section',
        { class: 'counts', 'aria-label': block.label },
        tag(
          'ul',
          {},
          block.counts.map(({ count, of }) => tag('li', {}, tag('b', {}, count), inlineHtml(of))),
        ),
        tag('p', { class: 'note' }, block.summary),
      )
    case 'text':
      return tag(
        'div',
        { class: 'reading', lang: block.language, dir: block.direction },
        block.paragraphs.map((paragraph) => tag('p', {}, paragraph.map(inlineHtml))),
      )
    case 'claim':
      return tag(
        'section',
        { id: `claim-${block.number}`, class: 'claim' },
        tag(
          'div',
          { class: 'claim-head' },
          tag('h3', {}, block.heading),
          block.beside.map((inline) => [' ', inlineHtml(inline)]),
        ),
        block.inside.map(blockHtml),
      )
    case 'positions':
      return tag(
        'div',
        { class: block.opposed ? 'positions opposed' : 'positions' },
        block.positions.map(positionHtml),
      )
    case 'evidence':
      return tag(
        'ul',
        { class: 'evidence' },
        block.pieces.map((piece) => tag('li', {}, piece.map(blockHtml))),
      )
    case 'disclosure':
      return tag('details', {}, tag('summary', {}, block.summary), block.inside.map(blockHtml))
    case 'list':
      return tag(
        'ol',
        block.digits === 'arab' ? { class: 'arabic-digits' } : {},
        block.items.map((item) => tag('li', {}, item.map(inlineHtml))),
      )
    case 'definitions':
      return tag(
        'dl',
        { class: 'definitions' },
        block.terms.map(({ term, meaning }) => [
          tag('dt', {}, inlineHtml(term)),
          tag('dd', { dir: ownDirection([meaning]) }, inlineHtml(meaning)),
        ]),
      )
    case 'method':
      return tag(
        'section',
        { class: 'method' },
        block.parts.map((part) => tag('div', {}, part.map(blockHtml))),
        block.footer !== undefined && tag('p', { class: 'note' }, block.footer),
      )
  }
}

function inside(block: { inside: Inline[] }): (Html | string)[] {
  return block.inside.map(inlineHtml)
}

function ownDirection(inlines: Inline[]) {
  return directionOfText(plainInlines(inlines))
}

function factHtml({ label, value }: Fact): Html[] {
  return [tag('dt', {}, label), tag('dd', {}, value.map(inlineHtml))]
}

function positionHtml({ stance, inside: blocks }: Position): Html {
  return tag('div', { class: `position ${stance}` }, blocks.map(blockHtml))
}
