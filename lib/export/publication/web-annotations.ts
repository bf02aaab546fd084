import type { Report, ReportClaim } from '../../domain/report/report'
import { codePointsIn } from '../../domain/text/code-points'
import { quoteWithin } from '../../domain/text/quote'
import type { TextRange } from '../../domain/text/range'
import { draftMark } from '../worded/head'
import { reportWords } from '../worded/report-words'

/**
 * The claims of a report as an annotation collection (W3C Web Annotation Data Model, 2017): each claim that stands in the text is
 * one annotation whose target are its words, by quote and by place in code points (sections 4.2.4 and 4.2.5). `address` is that
 * of the report; an article without an address of its own is named by its id. What was not published says so, as a whole and in
 * each annotation, for these are passed on one by one.
 */
export function webAnnotations(report: Report, address: string): string {
  const inCodePoints = codePointsIn(report.article.revision.text)
  const items = report.claims
    .filter(({ placement, state }) => placement === 'placed' && state !== 'withdrawn')
    .map((claim) => annotation(report, claim, { address, place: inCodePoints(claim) }))
  const first = {
    id: `${address}#annotations`,
    type: 'AnnotationPage',
    startIndex: 0,
    items,
  }
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: address,
    type: 'AnnotationCollection',
    label: labelOf(report),
    ...statusOf(report),
    creator: { type: 'Organization', name: report.newsroom.name },
    generated: report.at,
    total: items.length,
    first,
  }
  return `${JSON.stringify(collection, null, 2)}\n`
}

/** The names of the collection for people; where it is not for others, that is one of them. */
function labelOf(report: Report): string | string[] {
  const { title } = report.article
  if (report.publication) return title
  return [title, draftMark(report, reportWords(report.language))]
}

/** By the terms of schema.org, whose prefix the context of annotations has, and for whom it is (section 3.3.4). */
function statusOf({ internal, publication }: Pick<Report, 'internal' | 'publication'>): object {
  if (publication) return {}
  return {
    'schema:creativeWorkStatus': internal ? 'Internal' : 'Draft',
    ...(internal && { audience: { type: 'schema:Audience', 'schema:audienceType': 'newsroom' } }),
  }
}

function annotation(
  { article, at, ...status }: Report,
  claim: ReportClaim,
  { address, place }: { address: string; place: TextRange },
) {
  const { text } = article.revision
  return {
    id: `${address}/claims/${claim.number}#annotation`,
    type: 'Annotation',
    motivation: 'assessing',
    ...statusOf(status),
    created: claim.createdAt,
    modified: at,
    body: [
      ...(claim.verdict
        ? [{ type: 'TextualBody', purpose: 'classifying', format: 'text/plain', value: claim.verdict }]
        : []),
      ...(claim.proposal?.rationale
        ? [
            {
              type: 'TextualBody',
              purpose: 'commenting',
              format: 'text/plain',
              value: claim.proposal.rationale,
            },
          ]
        : []),
    ],
    target: {
      source: article.sourceUrl ?? `urn:uuid:${article.id}`,
      selector: [
        { type: 'TextQuoteSelector', ...quoteWithin(text, claim, around) },
        { type: 'TextPositionSelector', start: place.start, end: place.end },
      ],
    },
  }
}

/** Code units of the words around a claim. */
const around = 32
