import { expect, test } from 'vitest'
import { buildReport } from '@/lib/domain/report/build-report'
import { citations } from '@/lib/export/citations'
import { citationFormats } from '@/lib/export/file-choices'
import { approved, articleWith, moment, withEvidence } from '../support/report-fixtures'

const { article, claims } = articleWith('قال إن [94%] رحلوا')
const [claim] = claims
if (!claim) throw new Error('one claim')
const title = 'تعداد 1926 & {أقواس} 94% \\relax $x$'
const report = buildReport({
  article,
  claims: [approved(withEvidence(claim, { stance: 'contradicts', title }), 'disputed')],
  history: [],
  newsroom: { name: 'غرفة', sample: true },
  at: moment,
})

test('every format has the source once, with its title in its own script', () => {
  for (const format of citationFormats) {
    const text = citations(report, format)
    expect(text.split('تعداد 1926').length, format).toBe(2)
  }
  expect(JSON.parse(citations(report, 'csl'))).toMatchObject([{ title }])
})

test('no title can end its field or be a command', () => {
  const bibtex = citations(report, 'bibtex')
  expect(bibtex).not.toMatch(/\\relax|[^\\]\$x/)
  expect(citations(report, 'ris')).toMatch(/^ER {2}- /m)
})

test('a source whose evidence was withdrawn is not cited', () => {
  const none = { ...report, claims: report.claims.map((each) => ({ ...each, evidence: [] })) }
  expect(JSON.parse(citations(none, 'csl'))).toEqual([])
})
