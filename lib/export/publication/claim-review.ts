import { standing } from '../../domain/claim/standing-evidence'
import type { Report, ReportClaim } from '../../domain/report/report'
import { reportWords } from '../worded/report-words'

/**
 * A claim with an approved verdict as a ClaimReview (schema.org/ClaimReview), for its own page; null for every other claim, of
 * which nothing was decided. The verdict is told in words. It has a number only where it is *verified*: disputed and needs
 * sources are no points on a scale from false to true.
 *
 * @param address absolute, of the claim's own page
 */
export function claimReview(report: Report, claim: ReportClaim, address: string): object | null {
  const { verdict, decision, claimant, claimDate, state } = claim
  if (state !== 'approved' || !verdict) return null
  const { article, newsroom, publication, at } = report
  const { t } = reportWords(report.language)
  const citation = standing(claim.evidence).map(cited)
  const appearance = {
    '@type': 'CreativeWork',
    name: article.title,
    ...(article.sourceUrl && { url: article.sourceUrl }),
    ...(article.publishedOn && { datePublished: article.publishedOn }),
    ...(article.outlet && { publisher: { '@type': 'Organization', name: article.outlet } }),
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: address,
    inLanguage: report.language,
    datePublished: decision?.at ?? at,
    author: { '@type': 'Organization', name: newsroom.name },
    claimReviewed: claim.quote.replace(/\s+/gu, ' ').trim(),
    reviewRating: {
      '@type': 'Rating',
      alternateName: t(`verdicts.${verdict}`),
      ...(verdict === 'verified' && { ratingValue: 5, bestRating: 5, worstRating: 1 }),
    },
    itemReviewed: {
      '@type': 'Claim',
      ...(claimant && { author: { '@type': 'Person', name: claimant } }),
      ...(claimDate && { datePublished: claimDate }),
      ...(article.sourceUrl ? { appearance, firstAppearance: appearance } : { appearance }),
    },
    ...(claim.proposal?.rationale && { reviewBody: claim.proposal.rationale }),
    ...(citation.length > 0 && { citation }),
    ...(publication && { version: publication.number }),
  }
}

function cited({ source, quote }: ReportClaim['evidence'][number]): object {
  return {
    '@type': 'CreativeWork',
    name: source.title,
    text: quote,
    ...(source.author && { author: { '@type': 'Person', name: source.author } }),
    ...(source.publisher && { publisher: { '@type': 'Organization', name: source.publisher } }),
    ...(source.url && { url: source.url }),
    ...(source.publishedOn && { datePublished: source.publishedOn }),
  }
}
