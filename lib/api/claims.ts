import { z } from 'zod'
import {
  anchorInput,
  claim,
  claimInput,
  claimPatch,
  claimWithdrawalInput,
  reasonInput,
} from '../domain/claim/claim'
import { claimStates } from '../domain/claim/claim-codes'
import { datedProposalInput, decisionInput, pullBackInput } from '../domain/claim/proposal'
import { queue } from '../domain/claim/queue'
import { queueLine } from '../domain/claim/queue-line'
import { verdict } from '../domain/claim/verdict-schemas'
import { decisionId, memberId, proposalId } from '../domain/ids'
import { pageOf, pageQuery } from '../domain/page'
import { ofArticle, ofClaim } from './params'
import type { Terms } from './terms'

const ofProposal = z.strictObject({ proposalId })
const ofDecision = z.strictObject({ decisionId })

/** Claims, and the steps from marking to a verdict. */
export const claimTerms = {
  listClaims: {
    summary: 'Claims of an article by number',
    params: ofArticle,
    query: pageQuery.extend({
      state: z.enum(claimStates).optional(),
      verdict: verdict.optional(),
      person: memberId.optional(),
    }),
    answer: { status: 200, schema: pageOf(claim) },
  },
  markClaim: {
    summary: 'Mark a claim: a half-open range of UTF-16 code units, which snaps to whole words',
    params: ofArticle,
    body: claimInput,
    adds: true,
    answer: { status: 201, schema: claim },
  },
  readClaim: {
    summary: 'A claim with evidence, proposal, decision and comments',
    params: ofClaim,
    answer: { status: 200, schema: claim },
  },
  changeClaim: {
    summary: 'Change a claim; an approval falls away when its words or what fixes their meaning change',
    params: ofClaim,
    body: claimPatch,
    ifMatch: 'required',
    answer: { status: 200, schema: claim },
    current: claim,
  },
  placeClaim: {
    summary: 'Say where a claim stands that a revision could not place; other words undo an approval',
    params: ofClaim,
    body: anchorInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: claim },
    current: claim,
  },
  proposeVerdict: {
    summary: 'Propose a verdict, bound to the claim as it stands and to its evidence',
    params: ofClaim,
    body: datedProposalInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: claim },
    current: claim,
  },
  reviseProposal: {
    summary:
      'Put your own waiting proposal anew: a proposal with another id in its place, so that nobody decides on the old one ' +
      'unseen. One that waits no more answers 409 stale-proposal',
    params: ofProposal,
    body: datedProposalInput,
    ifMatch: 'optional',
    adds: true,
    answer: { status: 201, schema: claim },
    current: claim,
  },
  withdrawProposal: {
    summary:
      'Pull your own waiting proposal back: the claim is again open, returned or reopened, as it was before',
    params: ofProposal,
    body: pullBackInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: claim },
    current: claim,
  },
  decideProposal: {
    summary:
      'Approve or return the proposal; never approve your own. A return needs a reason. With proposal, the id of the one ' +
      'that was read, another one that waits now answers 409 stale-proposal; with If-Match alone, another one than the one ' +
      'that waited at that version',
    params: ofClaim,
    body: decisionInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: claim },
    current: claim,
  },
  withdrawReturn: {
    summary:
      'Take your own return back, as long as nothing has happened to the claim since: the very same proposal waits again',
    params: ofDecision,
    body: z.strictObject({}),
    ifMatch: 'optional',
    answer: { status: 201, schema: claim },
    current: claim,
  },
  reopenClaim: {
    summary: 'Take an approval back, with a reason',
    params: ofClaim,
    body: reasonInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: claim },
    current: claim,
  },
  withdrawClaim: {
    summary:
      'Take a claim out of the check, with a reason; or with the code marked-by-mistake, before any verdict was proposed ' +
      '(editors, and who marked it), which leaves it out of reports',
    params: ofClaim,
    body: claimWithdrawalInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: claim },
    current: claim,
  },
  restoreClaim: {
    summary:
      'Take a withdrawn claim back, with a reason: in the state it had, but reopened when it stood approved (editors, and ' +
      'who withdrew it)',
    params: ofClaim,
    body: reasonInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: claim },
    current: claim,
  },
  readQueue: {
    summary: 'What waits for the person signed in',
    answer: { status: 200, schema: queue },
  },
  listQueueLines: {
    summary:
      'The proposals that the person signed in may decide, a line each, in the order in which they are read: by article, the ' +
      'most urgent first (due, then central, then oldest), and in the order of its text. Empty for those who decide nothing',
    answer: { status: 200, schema: z.object({ items: z.array(queueLine) }) },
  },
} as const satisfies Record<string, Terms>
