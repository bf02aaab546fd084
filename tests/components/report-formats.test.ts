import { createTranslator } from 'next-intl'
import { createElement } from 'react'
import { prerender } from 'react-dom/static'
import { describe, expect, test } from 'vitest'
import { ReportDocument } from '@/components/report/report-document'
import { reportHtml } from '@/components/report/report-html'
import { wordsWith } from '@/components/report/report-words'
import ar from '@/messages/ar.json'
import { EveryKind, kinds } from '@/tests/export/bundle/every-kind'

const newsroom = new EveryKind()
// On the server the same translator is typed as one that answers promises for what is rich.
const words = wordsWith(createTranslator({ locale: 'ar', messages: ar }) as never, 'ar')
const report = newsroom.reportOf(newsroom.desk)
const { prelude } = await prerender(createElement(ReportDocument, { report, words }))
const page = await new Response(prelude).text()
const file = reportHtml(report, words, null)

/** The sentences of a piece of HTML, however it breaks and joins them, each once. */
function factsIn(html: string): string[] {
  const text = html
    .replaceAll(/<(head|script|svg)\b.*?<\/\1>/gs, '')
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]*>/g, '\n')
  const facts = text
    .replaceAll('&amp;', '&')
    .replaceAll(/[\u2066-\u2069]/g, '')
    .split(/[\n،()]| · |: /)
    .map((fact) => fact.trim())
  return [...new Set(facts.filter(Boolean))].sort()
}

function sectionOf(html: string, number: number): string {
  const start = html.indexOf(`<section id="claim-${number}"`)
  return html.slice(start, html.indexOf('</section>', start))
}

describe('page and file say the same', () => {
  test.each([...kinds])('of a claim that is %s', (kind) => {
    const { number } = newsroom.claim(kind)
    const shown = factsIn(sectionOf(page, number)).filter((fact) => fact !== ar.report.toWords)
    expect(shown.length).toBeGreaterThan(8)
    expect(factsIn(sectionOf(file, number))).toEqual(shown)
  })

  test('of the whole article', () => {
    const shown = factsIn(page).filter((fact) => fact !== ar.report.toWords)
    expect(factsIn(file)).toEqual(shown)
  })
})
