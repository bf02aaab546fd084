import type { ArticleInput } from '../article/article'
import { fail, type Result, succeed } from '../result'
import { notKeptOfAnnotations, wantedInAnnotations } from './annotation-document'
import { wantedInClaimReviews } from './claim-review-document'
import type { NotKept } from './import-answer'
import { formatOf, type ImportFormat } from './import-format'
import { readJson } from './json-text'
import { type Faults, Reading } from './reading'
import { type ImportedReport, importedReport } from './report-document'
import type { WantedClaim } from './wanted-claim'
import { notKeptOf, type ReportTelling, wantedInReport } from './wanted-in-report'

/** What a document is, and how to learn what it asks for once the text is known that its claims go on. */
export type ReadDocument = {
  format: ImportFormat
  /** An article that it brings along. */
  article: ArticleInput | null
  notKept: NotKept[]
  wantedIn(text: string): Result<WantedClaim[], Faults>
}

type Means = { telling: ReportTelling; hash: (text: string) => string }

/** Reads the text of a document, or says what is wrong with it and where. */
export function readDocument(
  { text, format }: { text: string; format: ImportFormat | null },
  { telling, hash }: Means,
): Result<ReadDocument, Faults> {
  const json = readJson(text)
  if (!json.ok) {
    const { code, ...detail } = json.problem
    return fail({ errors: [{ path: '', code, detail }] })
  }
  const document = json.value
  const named = format ?? formatOf(document)
  switch (named) {
    case 'isnad-report':
      return readReport(document, telling, hash)
    case 'w3c-annotations':
      return succeed({
        ...{ format: named, article: null, notKept: notKeptOfAnnotations(document) },
        wantedIn: (into) => collected((reading) => wantedInAnnotations(document, into, reading)),
      })
    case 'claim-review':
      return succeed({
        ...{ format: named, article: null, notKept: ['people-and-times'] },
        wantedIn: (into) => collected((reading) => wantedInClaimReviews(document, into, reading)),
      })
    case null:
      return fail({ errors: [{ path: '', code: 'unknown-format' }] })
  }
}

function readReport(
  document: unknown,
  telling: ReportTelling,
  hash: Means['hash'],
): Result<ReadDocument, Faults> {
  const reading = new Reading()
  const report = reading.part(importedReport, document, '')
  if (report && hash(report.article.revision.text) !== report.article.revision.sha256)
    reading.refuse({ path: 'article.revision.sha256', code: 'other-hash' })
  if (!report || reading.faults) return fail(reading.faults ?? { errors: [] })
  return succeed({
    format: 'isnad-report',
    article: articleIn(report),
    notKept: notKeptOf(report),
    wantedIn: () => succeed(wantedInReport(report, telling)),
  })
}

function articleIn({ article }: ImportedReport): ArticleInput {
  const { revision, ...details } = article
  return { ...details, text: revision.text }
}

function collected(read: (reading: Reading) => WantedClaim[]): Result<WantedClaim[], Faults> {
  const reading = new Reading()
  const wanted = read(reading)
  return reading.faults ? fail(reading.faults) : succeed(wanted)
}
