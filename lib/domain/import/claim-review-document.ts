import { detailInput } from '../claim/detail-schemas'
import { sourceInput } from '../claim/source'
import { quoted } from '../fields'
import { isRecord } from '../is-record'
import { mostEvidence } from '../limits'
import { asRemark, dateIn, foreignText, soughtWords } from './foreign-text'
import { listed, typesOf } from './import-format'
import { refuseTooMany } from './most-sought'
import { joined, type Reading } from './reading'
import { plainDetails, type WantedClaim, type WantedEvidence } from './wanted-claim'

type Thing = Readonly<Record<string, unknown>>

/**
 * The claims that ClaimReviews are about (schema.org/ClaimReview): one, a list, or those in a `@graph`. What was found there is a
 * remark, for nobody here has judged it; a citation with its words is evidence of which nobody says yet for what it speaks.
 */
export function wantedInClaimReviews(document: unknown, text: string, reading: Reading): WantedClaim[] {
  const reviews = reviewsIn(document, '')
  if (refuseTooMany(reading, '', { count: reviews.length, text })) return []
  return reviews.flatMap(({ review, path }) => wantedIn(review, path, reading))
}

function reviewsIn(document: unknown, path: string): { review: Thing; path: string }[] {
  if (Array.isArray(document))
    return document.flatMap((part, index) =>
      Array.isArray(part) ? [] : reviewsIn(part, joined(path, index)),
    )
  if (!isRecord(document)) return []
  if (typesOf(document).includes('ClaimReview')) return [{ review: document, path }]
  const graph = document['@graph']
  return path === '' && Array.isArray(graph) ? reviewsIn(graph, '@graph') : []
}

function wantedIn(review: Thing, path: string, reading: Reading): WantedClaim[] {
  const quote = reading.part(soughtWords, review.claimReviewed, joined(path, 'claimReviewed'))
  const [claim] = listed(review.itemReviewed).filter(isRecord)
  const about = joined(path, 'itemReviewed')
  const claimant = reading.part(detailInput.claimant, nameOf(claim?.author), joined(about, 'author'))
  const claimDate = reading.part(
    detailInput.claimDate,
    dateIn(claim?.datePublished),
    joined(about, 'datePublished'),
  )
  const citations = listed(review.citation).slice(0, mostEvidence)
  const evidence = citations.flatMap((citation, index) =>
    evidenceIn(citation, joined(path, `citation.${index}`), reading),
  )
  const note = noteIn(review, path, reading)
  if (quote === null) return []
  const details = { ...plainDetails, claimant: claimant ?? null, claimDate: claimDate ?? null }
  const told = { number: null, evidence, proposal: null, withdrawal: null, note }
  return [{ path, place: { kind: 'quote', quote }, details, ...told }]
}

/** Only what is quoted can be weighed; of anything else the remark keeps the name. */
function evidenceIn(citation: unknown, path: string, reading: Reading): WantedEvidence[] {
  if (!isRecord(citation) || typeof citation.text !== 'string') return []
  const { name, url, publisher, author, datePublished, text } = citation
  const described = {
    ...{ title: name ?? url, url: url ?? null, publishedOn: dateIn(datePublished) },
    ...{ publisher: nameOf(publisher), author: nameOf(author) },
  }
  const source = reading.part(sourceInput, described, path)
  const quote = reading.part(quoted(10_000), text, joined(path, 'text'))
  if (!source || quote === null) return []
  const work = JSON.stringify(described)
  return [{ stance: 'context', work, source, quote, locator: null, translation: null, withdrawal: null }]
}

function noteIn(review: Thing, path: string, reading: Reading): string | null {
  const [rating] = listed(review.reviewRating).filter(isRecord)
  const said = (field: string, value: unknown) =>
    value === undefined || value === null ? null : reading.part(foreignText, value, joined(path, field))
  const found = said('reviewRating.alternateName', rating?.alternateName)
  const by = said('author', nameOf(review.author))
  const unquoted = listed(review.citation).flatMap((citation, index) =>
    isRecord(citation) && typeof citation.text === 'string'
      ? []
      : [said(`citation.${index}`, isRecord(citation) ? (citation.url ?? citation.name) : citation)],
  )
  return asRemark([
    [by, found].filter((part) => part?.trim()).join(': '),
    said('reviewBody', review.reviewBody),
    said('url', review.url),
    ...unquoted,
  ])
}

/** Of a person or an organisation, or of several, be it by the name alone. */
function nameOf(value: unknown): string | null {
  const names = listed(value).flatMap((one) => {
    const name = isRecord(one) ? one.name : one
    return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : []
  })
  return names.length === 0 ? null : names.join(', ')
}
