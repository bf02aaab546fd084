import { z } from 'zod'
import { articleInput } from '../article/article'
import { claimStates, placements, reopeningCauses, withdrawalCodes } from '../claim/claim-codes'
import { detailInput } from '../claim/detail-schemas'
import { evidenceInput } from '../claim/evidence'
import { proposalInput } from '../claim/proposal'
import { sourceInput } from '../claim/source'
import { verdict } from '../claim/verdict-schemas'
import { day, written } from '../fields'
import { mostClaims, mostEvidence } from '../limits'

const person = z.object({ name: z.string().max(500).nullable() })
const stamp = { by: person, at: z.iso.datetime() }
/** The reason is null where it was erased. */
const step = z.object({ reason: written(5000).nullable(), ...stamp })
const position = z.int().min(0)

const importedEvidence = z.object({
  ...evidenceInput.omit({ source: true }).shape,
  source: z.object({ ...sourceInput.shape, id: z.string().max(200) }),
  withdrawal: step.nullable(),
  restoration: step.nullable().default(null),
})

const importedClaim = z.object({
  number: z.int().min(1),
  revision: z.int().min(1),
  start: position,
  end: position,
  quote: z.string().min(1).max(5000),
  placement: z.enum(placements).default('placed'),
  ...detailInput,
  state: z.enum(claimStates),
  verdict: verdict.nullable(),
  proposal: z
    .object({
      ...proposalInput.shape,
      rationale: proposalInput.shape.rationale.nullable(),
      checkAgainOn: day.optional(),
      ...stamp,
    })
    .nullable(),
  decision: z
    .object({ ...stamp, decision: z.enum(['approve', 'return']), reason: written(5000).nullable() })
    .nullable(),
  reopening: z.object({ cause: z.enum(reopeningCauses), ...step.shape }).nullable(),
  withdrawal: step.extend({ code: z.enum(withdrawalCodes).optional() }).nullable(),
  restoration: step.nullable().default(null),
  evidence: z.array(importedEvidence).max(mostEvidence),
})
export type ImportedClaim = z.infer<typeof importedClaim>

/**
 * A report as it is taken in, of version 1 or 2: what people wrote is held to the rules for whoever types it here; members that
 * say nothing about the article, its text and its claims are left where they are.
 */
export const importedReport = z
  .object({
    format: z.literal('isnad-report'),
    version: z.literal([1, 2]),
    at: z.iso.datetime(),
    newsroom: z.object({ name: z.string().max(500) }),
    article: z.object({
      ...articleInput.omit({ text: true }).shape,
      withdrawal: step.optional(),
      revision: z.object({ number: z.int().min(1), text: articleInput.shape.text, sha256: z.string() }),
    }),
    coverage: z.object({ settled: z.int() }).optional(),
    claims: z.array(importedClaim).max(mostClaims),
  })
  .superRefine(({ article, claims }, context) => {
    const { number, text } = article.revision
    for (const [index, { revision, start, end, quote, placement }] of claims.entries()) {
      if (placement !== 'placed') continue
      const refuse = (field: string, code: string) =>
        context.addIssue({ code: 'custom', path: ['claims', index, field], params: { code } })
      if (revision !== number) refuse('revision', 'revision-is-not-current')
      else if (start >= end || end > text.length) refuse('end', 'outside-text')
      else if (text.slice(start, end) !== quote) refuse('quote', 'other-words')
    }
  })
export type ImportedReport = z.infer<typeof importedReport>
