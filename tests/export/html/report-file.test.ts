import { describe, expect, test } from 'vitest'
import type { Report } from '@/lib/domain/report/report'
import { emptyProof } from '@/lib/export/bundle/bundle-files'
import { reportFile } from '@/lib/export/html/report-file'
import ar from '@/messages/ar.json'
import { EveryKind, type Kind } from '@/tests/export/bundle/every-kind'
import { inHtml, sectionOf } from '@/tests/support/report-html'

const newsroom = new EveryKind()

/** What a page says of one claim, without its tags. */
function said(kind: Kind, internal = false): string {
  const { file } = inHtml(newsroom.reportOf(newsroom.desk, internal))
  return sectionOf(file, newsroom.claim(kind).number).replaceAll(/<[^>]*>/g, ' ')
}

const notFound = ar.report.placement.replace('{number, number, ::group-off}', '1')

describe('the archived report says', () => {
  test.each(['lost', 'ambiguous'] as const)('that a claim that is %s was not found', (kind) => {
    expect(said(kind)).toContain(notFound)
    expect(said('figure')).not.toContain(notFound)
  })

  test.each<[Kind, string[]]>([
    [
      'figure',
      ['14', '%', 'أرض 1', '1921', 'كل 1', 'قائل 1', 'تعليل figure', 'سبب الاعتماد', ar.kinds.figure],
    ],
    [
      'disputed',
      [
        'طرف في النزاع',
        'وكالة',
        'كما ورد disputed 3',
        'دار disputed 2',
        ar.report.sides.contradicts,
        'تعليل disputed',
      ],
    ],
    ['exception', ['استثناء مكتوب', ar.report.central]],
    ['erased', [ar.report.erased]],
    ['withdrawn', ['سبب السحب']],
    ['returned', [ar.report.standing.returned]],
    ['proposed', [ar.report.standing.proposed]],
    ['reopened', [ar.report.standing.reopened]],
    ['changed', [ar.report.standing.reopened]],
    ['open', [ar.report.standing.open, ar.report.erasedPerson]],
    ['regretted', ['سبب سحب الدليل', 'ص 9', ar.report.withdrawnEvidence]],
  ])('everything of a claim that is %s', (kind, facts) => {
    for (const fact of facts) expect(said(kind)).toContain(fact)
  })

  test.each(['returned', 'proposed', 'reopened', 'changed'] as const)(
    'nothing of the verdict on one that is %s',
    (kind) => {
      expect(said(kind)).not.toContain(`تعليل ${kind}`)
      expect(said(kind)).not.toContain('سبب الإعادة')
      expect(said(kind)).not.toContain(ar.verdicts['needs-sources'])
    },
  )

  test('all of that for the desk alone, and that it is', () => {
    const page = inHtml(newsroom.reportOf(newsroom.desk, true)).file
    expect(page).toContain(ar.report.internalNotice)
    expect(said('returned', true)).toContain('تعليل returned')
    expect(said('returned', true)).toContain('سبب الإعادة')
    expect(said('proposed', true)).toContain(ar.verdicts['needs-sources'])
    expect(inHtml(newsroom.reportOf(newsroom.desk)).file).not.toContain(ar.report.internalNotice)
  })
})

describe('whatever people write', () => {
  const attacks = [
    '</script><script>alert(1)</script>',
    '<!-- <script> -->',
    '"\'><img src=x onerror=alert(1)>',
    '</title></style></article></main><h1>',
    '\0<b\0>&lt;b&gt;&#60;',
    '<script id="proof" type="application/json"></script>',
    ']]></p></section></article>',
  ]

  test.each(attacks)('it is no element and no attribute: %j', (attack) => {
    const report = newsroom.reportOf(newsroom.desk, true)
    const { page, file } = inHtml(withTexts(report, () => attack))
    const harmless = inHtml(withTexts(report, () => 'x'))
    expect(elementsOf(page)).toEqual(elementsOf(harmless.page))
    expect(elementsOf(file)).toEqual(elementsOf(harmless.file))
    expect(page).not.toContain('\0')
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', ' java\nscript:x', 'HTTPS://example.org/"><b>'])(
    'an address is no more than one: %j',
    (url) => {
      const { page } = inHtml(withTexts(newsroom.reportOf(newsroom.desk), () => url))
      const links = [...page.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href)
      expect(links.length).toBeGreaterThan(0)
      for (const href of links) expect(href).toMatch(/^(?:#(?:words|claim)-\d+|https:[^"<>]*)$/i)
    },
  )
})

test('a file that checks itself holds its proof in the one place that is looked for', () => {
  const report = newsroom.reportOf(newsroom.desk)
  const file = reportFile(report, { style: 'p{}', program: 'check()' })
  expect(file.split(emptyProof)).toHaveLength(2)
  expect(file).toContain('<style>p{}</style>')
  expect(file).toContain('<script>check()</script></body></html>')
  expect(reportFile(report, { style: '', program: null })).not.toContain('<script')
})

/** A report in which everything that people write says something else; what has a form keeps it. */
function withTexts(report: Report, write: () => string): Report {
  const forms = new Set([
    'id',
    'at',
    'number',
    'language',
    'direction',
    'kind',
    'state',
    'verdict',
    'placement',
  ])
  const closed = new Set([
    ...[
      'steps',
      'reasons',
      'stance',
      'type',
      'decision',
      'checkAgainOn',
      'claimDate',
      'asOf',
      'publishedOn',
      'role',
      'action',
    ],
    ...['method', 'createdAt', 'cause'],
  ])
  const change = (value: unknown, name: string): unknown => {
    if (name === 'decision' && typeof value === 'object') return value && changeAll(value)
    if (forms.has(name) || closed.has(name)) return value
    if (typeof value === 'string') return write()
    return typeof value === 'object' && value !== null ? changeAll(value) : value
  }
  const changeAll = (value: object): unknown =>
    Array.isArray(value)
      ? value.map((each) => change(each, ''))
      : Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part, name)]))
  return changeAll(report) as Report
}

/** The elements of a page in their order, with the names of their attributes; bdi besides, for figures have their own. */
function elementsOf(html: string): string[] {
  return [...html.matchAll(/<([^\s>]+)((?:\s[^\s=>]+="[^"]*")*)>/g)]
    .map(([, name, attributes = '']) =>
      [name, ...Array.from(attributes.matchAll(/\s([^\s=]+)=/g), ([, attribute]) => attribute)].join(' '),
    )
    .filter((element) => !/^(?:\/?bdi|a|\/a|mark|\/mark|span|\/span)\b/.test(element))
}
