import { expect, test } from 'vitest'
import { reportFile } from '@/lib/export/html/report-file'
import { EveryKind } from '@/tests/export/bundle/every-kind'
import { sectionOf } from '@/tests/support/report-html'

const newsroom = new EveryKind()
const told = newsroom.reportOf(newsroom.desk)

/** The first claim with a verdict and a passage, where all that people wrote of it is this. */
function sectionWith(written: string, language = told.language): string {
  const claims = told.claims.map((claim) => ({
    ...claim,
    quote: written,
    proposal: claim.proposal && { ...claim.proposal, rationale: written },
    evidence: claim.evidence.map((piece) => ({ ...piece, quote: written })),
  }))
  const number = claims.find(({ proposal, evidence }) => proposal && evidence.length > 0)?.number ?? 0
  const file = reportFile({ ...told, language, claims }, { style: '', program: null })
  return sectionOf(file, number)
}

test.each(['1921', '٪٧٥', '+7–9', '(1,5)'])(
  '%s alone stands in an Arabic report as Arabic does',
  (digits) => {
    const section = sectionWith(digits)
    expect(section).toContain('<blockquote class="of-article" dir="rtl">')
    expect(section).toContain('<blockquote class="of-source">')
    expect(section).toContain('<p class="prose">')
    expect(section).not.toContain('dir="auto"')
  },
)

test('a figure of an Arabic article stands as Arabic does when the report is in English, too', () => {
  expect(sectionWith('1921', 'en')).toContain('<blockquote class="of-article" dir="rtl">')
})

test.each([
  ['94% of them', 'ltr'],
  ['٩٤٪ منهم', 'rtl'],
  ['٥ كم', 'rtl'],
])('%s has the direction of its letters', (written, direction) => {
  const section = sectionWith(written)
  expect(section).toContain(`<blockquote class="of-article" dir="${direction}">`)
  expect(section).toContain(`<blockquote class="of-source" dir="${direction}">`)
  expect(section).toContain(`<p class="prose" dir="${direction}">`)
})
