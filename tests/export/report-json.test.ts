import { expect, test } from 'vitest'
import { buildReport } from '@/lib/domain/report/build-report'
import { reportDocument, reportJson, reportJsonSchema } from '@/lib/export/report-json'
import { approved, articleWith, moment, withEvidence } from '../support/report-fixtures'

const { article, claims } = articleWith('قال إن [94% \u202eمن\u202c سكانها] رحلوا')
const [claim] = claims
if (!claim) throw new Error('one claim')
const report = buildReport({
  article,
  claims: [approved(withEvidence(claim, { stance: 'contradicts', title: 'تعداد 1926' }), 'disputed')],
  history: [],
  newsroom: { name: 'غرفة', sample: true },
  at: moment,
})

test('a report read back from JSON is the same report', () => {
  const { format, version, ...readBack } = reportDocument.parse(JSON.parse(reportJson(report)))
  expect([format, version]).toEqual(['isnad-report', 2])
  expect(readBack).toEqual(report)
})

test('text keeps every character, seen or not', () => {
  expect(JSON.parse(reportJson(report)).article.revision.text).toBe('قال إن 94% \u202eمن\u202c سكانها رحلوا')
})

test('the published schema names every member and refuses none that is sent', () => {
  const schema = reportJsonSchema()
  expect(Object.keys(schema.properties ?? {}).sort()).toEqual(
    [...Object.keys(JSON.parse(reportJson(report))), 'publication'].sort(),
  )
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
})

test('another version is not mistaken for this one', () => {
  const other = { ...JSON.parse(reportJson(report)), version: 1 }
  expect(reportDocument.safeParse(other).success).toBe(false)
})
