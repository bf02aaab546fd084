import { z } from 'zod'
import { verdict } from '../claim/verdict-schemas'
import { changedParts, publicationChange, reportPublication } from '../report/published'
import type { Report, ReportClaim } from '../report/report'
import { publicationChanges } from './publication-changes'

/** What a published report says of itself, beside another of the same article. */
const side = reportPublication.pick({
  ...{ number: true, kind: true, at: true, finding: true, reason: true, told: true },
})

/** What a report tells of a claim's verdict; null in the one that does not have the claim. */
const judged = z.object({ verdict: verdict.nullable(), rationale: z.string().nullable() }).nullable()
export type Judged = z.infer<typeof judged>

/** Two published reports of one article: what is told otherwise, of the report itself and claim by claim. */
export const publicationComparison = z.object({
  before: side,
  after: side,
  ofReport: z.array(publicationChange.shape.part),
  claims: z.array(
    z.object({
      number: z.int().min(1),
      quote: z
        .string()
        .describe('As the later report has it; the earlier one where the later has no such claim'),
      parts: z.array(z.enum(changedParts)),
      before: judged,
      after: judged,
    }),
  ),
})
export type PublicationComparison = z.infer<typeof publicationComparison>

/**
 * Holds two published reports against each other, in the order given: also backwards, and with others published between them.
 * Null where one of them was not published.
 */
export function comparePublished(before: Report, after: Report): PublicationComparison | null {
  if (!before.publication || !after.publication) return null
  const changes = publicationChanges(before, after)
  const numbers = [...new Set(changes.flatMap(({ claim }) => claim ?? []))]
  return {
    before: side.parse(before.publication),
    after: side.parse(after.publication),
    ofReport: changes.flatMap(({ claim, part }) => (claim === null ? [part] : [])),
    claims: numbers.flatMap((number) => {
      const [was, is] = [claimIn(before, number), claimIn(after, number)]
      const parts = changes.flatMap(({ claim, part }) => (claim === number ? [part] : []))
      const quote = (is ?? was)?.quote
      return quote === undefined ? [] : [{ number, quote, parts, before: judgedIn(was), after: judgedIn(is) }]
    }),
  }
}

function claimIn({ claims }: Report, number: number): ReportClaim | undefined {
  return claims.find((claim) => claim.number === number)
}

function judgedIn(claim: ReportClaim | undefined): Judged {
  return claim ? { verdict: claim.verdict, rationale: claim.proposal?.rationale ?? null } : null
}

/** Which two reports of an article are compared, by their numbers. */
export const comparisonQuery = z.strictObject({
  from: z.coerce.number().int().min(1).max(1_000_000),
  to: z.coerce.number().int().min(1).max(1_000_000),
})
export type ComparisonQuery = z.infer<typeof comparisonQuery>
