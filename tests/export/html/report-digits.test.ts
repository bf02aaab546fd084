import { expect, test } from 'vitest'
import { reportFile } from '@/lib/export/html/report-file'
import { EveryKind } from '@/tests/export/bundle/every-kind'

const newsroom = new EveryKind()
const told = newsroom.reportOf(newsroom.desk)

/** What the archived report says, without its tags. */
function said(digits?: 'arab', language = told.language): string {
  const report = { ...told, language, newsroom: { ...told.newsroom, ...(digits && { digits }) } }
  return reportFile(report, { style: '', program: null }).replaceAll(/<[^>]*>/g, ' ')
}

test('an Arabic report writes numbers and times in the digits of its newsroom, and quotes as they were written', () => {
  expect(said()).toContain('الادعاء 1')
  expect(said('arab')).toContain('الادعاء ١')
  expect(said('arab')).not.toMatch(/الادعاء \d/)
  expect(said('arab')).toContain('نوفمبر ٢٠٢٦')
  for (const { quote, evidence } of told.claims) {
    expect(said('arab')).toContain(quote)
    for (const piece of evidence) expect(said('arab')).toContain(piece.source.title)
  }
})

test('one in English has the digits of English', () => {
  expect(said('arab', 'en')).not.toMatch(/Claim [٠-٩]/)
})
