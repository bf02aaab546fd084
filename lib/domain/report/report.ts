import { z } from 'zod'
import { claimCounts } from '../article/article'
import { claimWithdrawal, reopening } from '../claim/claim'
import { claimStates, placements } from '../claim/claim-codes'
import { detailShape } from '../claim/detail-schemas'
import { evidence, restoration, withdrawal } from '../claim/evidence'
import { decision, proposal } from '../claim/proposal'
import { verdicts } from '../claim/verdict'
import { verdict } from '../claim/verdict-schemas'
import { articleId, claimId } from '../ids'
import { person } from '../newsroom/person'
import { role } from '../newsroom/role-schema'
import { reportPublication } from './published'

/** The language a report's own words are in; the article's, where the product speaks it. */
export const reportLanguages = ['ar', 'en'] as const
export type ReportLanguage = (typeof reportLanguages)[number]

const moment = z.iso.datetime().describe('ISO 8601, UTC')
const position = z.int().min(0).describe('UTF-16 code units from the start of the revision')

/** A piece of evidence in a report; pieces with one `originGroup` within a claim repeat one origin. */
export const reportEvidence = evidence.extend({
  originGroup: z.int().min(1).describe('Number of the origin within the claim, counted from 1'),
})
export type ReportEvidence = z.infer<typeof reportEvidence>

/** One step in the life of a claim, from the history. */
export const reportStep = z.object({
  n: z.int().min(1).describe("Number of the entry in the article's history"),
  at: moment,
  by: z.object({ name: z.string().nullable(), role: role.or(z.literal('system')) }),
  action: z.string(),
})
export type ReportStep = z.infer<typeof reportStep>

export const reportClaim = z.object({
  id: claimId,
  number: z.int().min(1),
  revision: z.int().min(1),
  start: position,
  end: position,
  quote: z.string().describe('Exactly the words of the revision between start and end'),
  placement: z
    .enum(placements)
    .describe(
      'Whether the claim stands in the current revision; else its place and words are of an older one',
    ),
  ...detailShape,
  state: z.enum(claimStates),
  verdict: verdict.nullable().describe('What an editor approved; null as long as nothing stands approved'),
  proposal: proposal
    .omit({ boundTo: true })
    .nullable()
    .describe('The proposal that stands approved; in an internal report the latest one, approved or not'),
  decision: decision.nullable().describe("An editor's decision on that proposal"),
  reopening: reopening.nullable(),
  withdrawal: claimWithdrawal.nullable(),
  restoration,
  evidence: z.array(reportEvidence).describe('In the order it was attached, withdrawn pieces too'),
  origins: z.object({ supports: z.int(), contradicts: z.int(), context: z.int() }),
  steps: z.array(reportStep),
  createdBy: person,
  createdAt: moment,
})
export type ReportClaim = z.infer<typeof reportClaim>

/** How a newsroom checks, paragraph by paragraph, and what each verdict means. */
const toldMethod = z.object({
  number: z
    .int()
    .min(1)
    .optional()
    .describe("Version of the newsroom's own words; absent where they are the product's own"),
  at: moment.optional().describe('Since when the newsroom has said so'),
  steps: z.array(z.string()),
  verdicts: z.array(z.object({ verdict: z.enum(verdicts), meaning: z.string() })),
})
export type ToldMethod = z.infer<typeof toldMethod>

/** The one the newsroom has now, and the other versions under which verdicts in the report were given. */
const reportMethod = toldMethod.extend({
  others: z
    .array(toldMethod)
    .optional()
    .describe(
      'Other versions, newest first, under which verdicts in this report were given; absent when none',
    ),
})

/** Sentences that hold a claim or in which somebody found nothing to check, of all there are. */
export const reportCoverage = z.object({ settled: z.int().min(0), total: z.int().min(0) })

/**
 * The fact-check of one article at one moment. Every format renders this and nothing else, so that no two formats can
 * disagree. `claims` holds every claim in reading order: decided, open and withdrawn. What no editor approved is in an
 * internal report alone, and so are claims that nobody meant to mark.
 */
export const report = z.object({
  internal: z
    .boolean()
    .describe('Whether it also holds what no editor approved; such a report is for the desk alone'),
  at: moment,
  newsroom: z.object({
    name: z.string(),
    sample: z.boolean(),
    digits: z
      .literal('arab')
      .optional()
      .describe('Where an Arabic report writes numbers of its own as ٠–٩; texts and quotes keep theirs'),
  }),
  language: z.enum(reportLanguages),
  article: z.object({
    id: articleId,
    title: z.string(),
    language: z.string().describe('BCP 47'),
    direction: z.enum(['rtl', 'ltr']),
    byline: z.string().nullable(),
    outlet: z.string().nullable(),
    sourceUrl: z.string().nullable(),
    publishedOn: z.string().nullable(),
    revision: z.object({
      number: z.int().min(1),
      sha256: z.string().describe('Of the UTF-8 bytes of text, in hex'),
      text: z.string().describe('Byte-exact, never normalised'),
    }),
    withdrawal: withdrawal.optional().describe('Why the article, and all of its claims, is out of the check'),
  }),
  counts: claimCounts,
  coverage: reportCoverage
    .optional()
    .describe(
      'How many sentences of the revision somebody has read; reports made before it was counted lack it',
    ),
  claims: z.array(reportClaim),
  history: z.object({
    entries: z.int().describe('Entries in the history of the article when this was made'),
  }),
  method: reportMethod,
  publication: reportPublication.optional().describe('Absent from a draft, which was not published'),
})
export type Report = z.infer<typeof report>
