import { z } from 'zod'
import { directionOf } from '../article/language'
import { claimStates, reopeningCauses, withdrawalCodes } from '../claim/claim-codes'
import { type claimDetails, type DetailName, sealedDetails } from '../claim/claim-details'
import { detailShape } from '../claim/detail-schemas'
import { stance } from '../claim/evidence'
import { source } from '../claim/source'
import { reasonCode, verdict } from '../claim/verdict-schemas'
import type { JsonValue } from '../history/canonical-json'
import type { HistoryEntry } from '../history/history-event'
import {
  articleId,
  claimId,
  commentId,
  decisionId,
  evidenceId,
  type MemberId,
  memberId,
  proposalId,
} from '../ids'
import { assignmentShape } from '../newsroom/assignment-schemas'
import { person } from '../newsroom/person'
import type { ArticleState, ClaimState } from './article-state'

/** A text as the history tells it; what was erased since reads `{ erased: true }`, at every moment. */
export const toldText = z.string().or(z.object({ erased: z.literal(true) }))
export type ToldText = z.infer<typeof toldText>

const withdrawal = z.object({ reason: toldText, by: person })
// Entries from before there were restorations do not say it.
const restoration = withdrawal.nullable().default(null)
/** Beside a code there is no reason. */
const claimWithdrawal = withdrawal.extend({
  reason: toldText.nullable(),
  code: z.enum(withdrawalCodes).optional(),
})

// Entries from before work was given to people do not say it.
const toldAssignment = {
  assignee: assignmentShape.assignee.default(null),
  dueAt: assignmentShape.dueAt.default(null),
}

const momentEvidence = z.object({
  id: evidenceId,
  stance,
  source: source.extend({ author: toldText.nullable() }),
  quote: toldText,
  locator: z.string().nullable(),
  translation: toldText.nullable(),
  withdrawal: withdrawal.nullable(),
  restoration,
  version: z.int(),
})

// A loop forgets which detail it is at.
const toldDetails = Object.fromEntries(
  Object.entries(detailShape).map(([name, schema]) => [
    name,
    perhapsUnsaid(sealedDetails.has(name) ? toldText.nullable() : schema),
  ]),
) as { [Name in DetailName]: Told<Name> }
type Told<Name extends DetailName> = (typeof claimDetails)[Name] extends { sealed: true }
  ? z.ZodType<ToldText | null>
  : (typeof detailShape)[Name]

/** What was written before there was some detail does not mention it. */
function perhapsUnsaid(schema: z.ZodType): z.ZodType {
  return z.preprocess((told) => told ?? null, schema)
}

/** A claim as it stood. It has what its entries tell: no places around its words, no times but the entries' own. */
export const momentClaim = z.object({
  id: claimId,
  number: z.int(),
  revision: z.int(),
  start: z.int(),
  end: z.int(),
  quote: toldText,
  // Entries from before an article could have several revisions do not say it: a claim then stood where it was.
  placement: z.string().default('placed'),
  ...toldDetails,
  state: z.enum(claimStates),
  verdict: verdict.nullable(),
  proposal: z
    .object({
      id: proposalId,
      verdict,
      rationale: toldText,
      reasons: z.array(reasonCode),
      exception: toldText.nullable(),
      by: person,
    })
    .nullable(),
  decision: z
    .object({
      id: decisionId,
      proposal: proposalId,
      decision: z.enum(['approve', 'return']),
      reason: toldText.nullable(),
      by: person,
    })
    .nullable(),
  reopening: z.object({ cause: z.enum(reopeningCauses), reason: toldText.nullable(), by: person }).nullable(),
  withdrawal: claimWithdrawal.nullable(),
  restoration,
  ...toldAssignment,
  evidence: z.array(momentEvidence),
  comments: z.array(
    z.object({
      id: commentId,
      text: toldText,
      // Entries from before comments could answer, or be taken back, do not say it.
      replyTo: commentId.nullable().default(null),
      resolved: z.object({ by: person }).nullable(),
      withdrawn: z.object({ by: person }).nullable().default(null),
    }),
  ),
  version: z.int(),
})
export type MomentClaim = z.infer<typeof momentClaim>

const momentArticle = z.object({
  title: toldText,
  language: z.string(),
  direction: z.enum(['rtl', 'ltr']),
  byline: toldText.nullable(),
  outlet: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  publishedOn: z.string().nullable(),
  revision: z.object({ number: z.int(), sha256: z.string() }),
  ...toldAssignment,
  archived: z.boolean().default(false),
  labels: z.array(z.string()).default([]),
  withdrawal: withdrawal.nullable().default(null),
  restoration,
  version: z.int(),
})

/**
 * An article with its claims by number, as they stood after entry `n` of the `of` that its history has now; `at` is when
 * that entry was written.
 */
export const moment = z.object({
  article: momentArticle.extend({
    id: articleId,
    revision: momentArticle.shape.revision.extend({ text: z.string() }),
  }),
  moment: z.object({ n: z.int(), of: z.int(), at: z.iso.datetime() }),
  claims: z.array(momentClaim),
})
export type Moment = z.infer<typeof moment>

/** The article's own fields at a moment, without its text, which the history holds by its hash alone. */
export function articleAt({ article }: ArticleState, names: Names): z.infer<typeof momentArticle> {
  const direction = directionOf(String(article.language))
  return momentArticle.parse(withPeople({ ...article, direction }, names))
}

/** The claims at a moment by number. Names are those under which people stand in the entries. */
export function claimsAt({ claims }: ArticleState, names: Names): MomentClaim[] {
  const people = (value: JsonValue): unknown => withPeople(value, names)
  return [...claims.values()]
    .sort((one, other) => one.number - other.number)
    .map((claim) => momentClaim.parse(people(toldClaim(claim))))
}

/** What people are called; null, or nothing, where a name was erased. */
export type Names = ReadonlyMap<string, string | null>

/** Who acted in some entries, under the name they acted in last. */
export function namesIn(entries: readonly HistoryEntry[]): Map<MemberId, string | null> {
  return new Map(entries.flatMap(({ actor }) => (actor.id ? [[actor.id, actor.name] as const] : [])))
}

function toldClaim({ id, number, fields, evidence, comments }: ClaimState): JsonValue {
  return { ...fields, id, number, evidence: Object.values(evidence), comments: Object.values(comments) }
}

/** Entries name people by their id, as `by` and as `assignee`. */
function withPeople(value: JsonValue, names: Names): unknown {
  if (Array.isArray(value)) return value.map((item) => withPeople(item, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const id = key === 'by' || key === 'assignee' ? memberId.safeParse(part).data : undefined
      return [key, id ? { id, name: names.get(id) ?? null } : withPeople(part, names)]
    }),
  )
}
