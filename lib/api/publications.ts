import { z } from 'zod'
import { readerReportId, shareLinkId } from '../domain/ids'
import { pageOf } from '../domain/page'
import { publication, publicationInput, unpublicationInput } from '../domain/publication/publication'
import { comparisonQuery, publicationComparison } from '../domain/publication/publication-comparison'
import { handlingInput, readerReport, readerReportsQuery } from '../domain/publication/reader-report'
import { shareLink, shareLinkInput } from '../domain/publication/share-link'
import { ofArticle } from './params'
import type { Terms } from './terms'

/** Reports that go out. What is public is read under /r/{slug}, without a session. */
export const publicationTerms = {
  listPublications: {
    summary: 'The reports of an article that were published, oldest first, those taken back too',
    params: ofArticle,
    answer: { status: 200, schema: z.object({ items: z.array(publication) }) },
  },
  addPublication: {
    summary:
      'Publish the report of an article as it stands (editors). It never changes; a correction publishes the next one and says ' +
      'why. 409 not-publishable while a claim is reopened, or a verdict on a central claim waits; and where the report says something ' +
      'else than the one of as many entries as seen says',
    params: ofArticle,
    body: publicationInput,
    scope: 'publish',
    adds: true,
    answer: { status: 201, schema: publication },
  },
  withdrawPublication: {
    summary:
      'Take a published report back (editors): its address answers 410 with the reason; the history keeps it',
    params: ofArticle.extend({ number: z.coerce.number().int().min(1).max(1_000_000) }),
    body: unpublicationInput,
    scope: 'publish',
    answer: { status: 200, schema: publication },
  },
  comparePublications: {
    summary: 'What of two published reports differs, claim by claim, with the verdicts of both',
    params: ofArticle,
    query: comparisonQuery,
    answer: { status: 200, schema: publicationComparison },
  },
  listShareLinks: {
    summary: 'Links to the draft of an article’s report, newest first, those that ended too (editors)',
    params: ofArticle,
    answer: { status: 200, schema: z.object({ items: z.array(shareLink) }) },
  },
  shareDraft: {
    summary:
      'Make a link by which whoever has it reads the draft of the report, for some days; the answer holds it, and it is shown ' +
      'this once (editors)',
    params: ofArticle,
    body: shareLinkInput,
    scope: 'publish',
    adds: true,
    answer: { status: 201, schema: shareLink.extend({ url: z.string().optional() }) },
    once: ['url'],
  },
  revokeShareLink: {
    summary: 'End a link to a draft at once (editors); 409 closed where it was ended before',
    params: z.strictObject({ linkId: shareLinkId }),
    body: z.strictObject({}),
    scope: 'publish',
    answer: { status: 201, schema: shareLink },
  },
  listReaderReports: {
    summary:
      'What readers reported as wrong in published reports, newest first: what waits, or what was handled (editors)',
    query: readerReportsQuery,
    answer: { status: 200, schema: pageOf(readerReport) },
  },
  handleReaderReport: {
    summary: 'Note what became of a reader’s report (editors); 409 closed where somebody has',
    params: z.strictObject({ reportId: readerReportId }),
    body: handlingInput,
    scope: 'publish',
    answer: { status: 201, schema: readerReport },
  },
} as const satisfies Record<string, Terms>
