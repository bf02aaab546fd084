import type { Report, ReportClaim } from '../../domain/report/report'
import { codePointsIn } from '../../domain/text/code-points'
import { quoteWithin } from '../../domain/text/quote'
import type { TextRange } from '../../domain/text/range'

/**
 * The claims of a report as an annotation collection (W3C Web Annotation Data Model, 2017): each claim that stands in the text is
 * one annotation whose target are its words, by quote and by place in code points (sections 4.2.4 and 4.2.5). `address` is that
 * of the report; an article without an address of its own is named by its id.
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
    label: report.article.title,
    creator: { type: 'Organization', name: report.newsroom.name },
    generated: report.at,
    total: items.length,
    first,
  }
  return `${JSON.stringify(collection, null, 2)}\n`
}

function annotation(
  { article, at }: Report,
  claim: ReportClaim,
  { address, place }: { address: string; place: TextRange },
) {
  const { text } = article.revision
  return {
    id: `${address}/claims/${claim.number}#annotation`,
    type: 'Annotation',
    motivation: 'assessing',
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
