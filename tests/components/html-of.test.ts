import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Badge } from '@/components/ui/badge'
import { Disclosure } from '@/components/ui/disclosure'
import { Isolated } from '@/components/ui/free-text'
import { htmlOf } from '@/components/ui/html-of'

const h = createElement

const drawn: [string, ReactNode][] = [
  ['text', 'a < b & "c" > d'],
  ['nothing', [null, undefined, false, true, '']],
  ['numbers', h('p', null, 0, ' ', 7n)],
  ['attributes', h('p', { className: 'a "b"', lang: 'ar', dir: 'rtl', title: '<x>', id: 'y' }, 'ك')],
  [
    'words about it',
    h('p', { 'aria-hidden': true, 'aria-expanded': false, 'data-soft': true, hidden: true, role: undefined }),
  ],
  ['moments', h('time', { dateTime: '2026-11-29T12:00:00Z' }, 'now')],
  ['elements without an end', h('p', null, 'a', h('br'), 'b')],
  [
    'drawings',
    h(
      'svg',
      { viewBox: '0 0 100 4', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      h('rect', { x: 0, width: 1.5, strokeWidth: 2 }),
    ),
  ],
  [
    'fragments and lists',
    h(
      'ul',
      null,
      [1, 2].map((key) => h('li', { key }, h('b', null, key), ' ')),
    ),
  ],
  ['components', h(Badge, { tone: 'accent', title: 'x', children: 'y' })],
  ['figures in free text', h(Isolated, { lang: 'ar', children: 'نسبة 94% من −3 إلى 5<6' })],
  ['a script that somebody wrote', h('p', { title: '"><script>' }, '</p><script>alert(1)</script>')],
]

describe('the HTML of elements', () => {
  test.each(drawn)('is as React draws it: %s', (_, node) => {
    expect(comparable(htmlOf(node))).toBe(comparable(renderToStaticMarkup(node)))
  })

  test('has icons as lucide draws them', () => {
    const node = h(Disclosure, { summary: 'more', children: 'here' })
    const paths = (html: string) =>
      html.match(/<path[^>]*>|stroke-[^ >]*|aria-hidden="true"|viewBox="[^"]*"/g)?.sort()
    expect(paths(htmlOf(node))).toEqual(paths(renderToStaticMarkup(node)))
  })

  test('has HTML that is ready as it is', () => {
    const node = h('p', { lang: 'ar', dangerouslySetInnerHTML: { __html: '<bdi>&lt;</bdi>' } })
    expect(htmlOf(node)).toBe(renderToStaticMarkup(node))
  })

  test('refuses what runs in the browser', () => {
    expect(() => htmlOf(h('button', { onClick: () => {} }))).toThrow('onClick')
    expect(() => htmlOf(Promise.resolve('later'))).toThrow()
  })
})

/** React writes the apostrophe as a number, and void elements with a slash. */
function comparable(html: string): string {
  return html.replaceAll('&#x27;', "'").replaceAll('/>', '>').replaceAll('dateTime', 'datetime')
}
