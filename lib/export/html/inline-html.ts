import type { Inline, Marking } from '../../domain/report/report-tree'
import { type Html, tag } from './html'

/** Words of a report as HTML. */
export function inlineHtml(inline: Inline): Html | string {
  if (typeof inline === 'string') return inline
  switch (inline.kind) {
    case 'figure':
      return tag('bdi', { 'data-figure': '', dir: inline.direction }, inline.inside.map(inlineHtml))
    case 'isolated':
      return tag('bdi', {}, inline.inside.map(inlineHtml))
    case 'marked':
      return marked(inline.over, inline.words)
    case 'claim-number': {
      const { number, label } = inline
      const leading = { id: `words-${number}`, href: `#claim-${number}`, 'aria-label': label }
      return tag('a', { class: 'number', ...leading }, tag('bdi', {}, inline.words))
    }
    case 'to-words':
      return tag('a', { class: 'to-words', href: `#words-${inline.number}` }, inline.words)
    case 'hidden-character':
      return tag('bdi', { class: 'chip', dir: 'ltr', title: inline.label }, inline.name)
    case 'verdict':
      return tag('span', { class: `verdict ${inline.verdict ?? 'none'}` }, inline.word)
    case 'badge':
      return tag('span', { class: 'badge' }, inline.word)
    case 'address':
      return address(inline.url)
    case 'hash':
      return tag('bdi', { class: 'hash' }, inline.hex)
    case 'moment':
      return tag('time', { datetime: inline.at }, inline.words)
    case 'work':
      return tag('cite', {}, inline.inside.map(inlineHtml))
    case 'strong':
      return tag('span', { class: 'strong' }, inline.words)
    case 'aside':
      return tag('span', { class: 'aside' }, inline.words)
  }
}

/**
 * A mark for the innermost claim, within those of the claims around it: as many as lines can be told apart below words. Every
 * claim has its number behind its words, however many lie over them.
 */
function marked(over: readonly Marking[], words: string): Html {
  return over
    .slice(-linesBelowWords)
    .reduceRight<Html>(
      (inside, { verdict }, at, { length }) =>
        tag('mark', { 'data-verdict': verdict, 'data-depth': depthOf(length - 1 - at) }, inside),
      tag('span', {}, words),
    )
}

/** How many claims lie within one, where any do. */
function depthOf(within: number): string | null {
  return within > 0 ? String(within) : null
}

const linesBelowWords = 3

/** It can be read on paper and followed on a screen; only http and https are links. */
function address(url: string): Html {
  const words = tag('bdi', { class: 'address', dir: 'ltr' }, url)
  if (!/^https?:\/\//i.test(url)) return words
  return tag('a', { href: url, rel: 'noreferrer noopener nofollow', target: '_blank' }, words)
}
