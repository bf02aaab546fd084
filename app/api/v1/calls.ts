import { z } from 'zod'
import { article, articleInput, articlePatch, articleSummary } from '@/lib/domain/article/article'
import { coverage } from '@/lib/domain/article/coverage'
import { dismissalInput } from '@/lib/domain/article/dismissal'
import {
  revision,
  revisionAnswer,
  revisionInput,
  revisionPreview,
  revisionSummary,
} from '@/lib/domain/article/revision'
import {
  anchorInput,
  claim,
  claimInput,
  claimPatch,
  claimStates,
  evidenceOnClaim,
  reasonInput,
} from '@/lib/domain/claim/claim'
import { commentInput } from '@/lib/domain/claim/comment'
import { evidenceInput, evidencePatch } from '@/lib/domain/claim/evidence'
import { decisionInput, proposalInput } from '@/lib/domain/claim/proposal'
import { queue } from '@/lib/domain/claim/queue'
import { source } from '@/lib/domain/claim/source'
import { verdict } from '@/lib/domain/claim/verdict'
import { optionalWritten } from '@/lib/domain/fields'
import { erasure, erasureInput } from '@/lib/domain/history/erasure'
import { historyEntry } from '@/lib/domain/history/history-event'
import { timestamp } from '@/lib/domain/history/timestamp'
import {
  articleId,
  claimId,
  commentId,
  dismissalId,
  evidenceId,
  invitationId,
  memberId,
  newsroomId,
} from '@/lib/domain/ids'
import { moment } from '@/lib/domain/moment/moment'
import {
  acceptanceInput,
  invitation,
  invitationInput,
  member,
  memberPatch,
  passwordChange,
  passwordReset,
  setupInput,
} from '@/lib/domain/newsroom/member'
import { role } from '@/lib/domain/newsroom/role'
import { pageOf, pageQuery } from '@/lib/domain/page'
import { csvTables } from '@/lib/export/report-csv'
import { reportDocument } from '@/lib/export/report-json'
import type { Call } from '../endpoint/call'

const ofArticle = z.strictObject({ articleId })
const ofClaim = z.strictObject({ claimId })
const ofEvidence = z.strictObject({ evidenceId })
const ofComment = z.strictObject({ commentId })
const ofMember = z.strictObject({ memberId })
const ofInvitation = z.strictObject({ invitationId })
/** JSON may write each byte of a text that is just within its limit as two. */
const maximumArticleJson = 2_400_000
/** What anybody may send without a session is short, so that reading it costs little. */
const maximumOpenJson = 16_384
const joined = z.object({ email: z.string() })

/** Every call of the API under /api/v1 that speaks JSON. */
export const calls = {
  readMe: {
    method: 'GET',
    path: '/me',
    summary: 'Who is signed in',
    answer: {
      status: 200,
      schema: z.object({
        id: memberId,
        name: z.string(),
        role,
        newsroom: z.object({ id: newsroomId, name: z.string(), language: z.string(), sample: z.boolean() }),
      }),
    },
  },
  changePassword: {
    method: 'POST',
    path: '/me/password',
    summary:
      'Choose another password, by the one there is; every other session ends. 429 with Retry-After after five wrong ones',
    body: passwordChange,
    answer: { status: 201, schema: z.object({ id: memberId }) },
  },
  listArticles: {
    method: 'GET',
    path: '/articles',
    summary: 'Articles of the newsroom, newest first',
    query: pageQuery,
    answer: { status: 200, schema: pageOf(articleSummary) },
  },
  addArticle: {
    method: 'POST',
    path: '/articles',
    summary: 'Bring an article in; its text is kept byte-exact as revision 1 (at most 1 MB of UTF-8)',
    body: articleInput,
    maximumBytes: maximumArticleJson,
    answer: { status: 201, schema: article },
  },
  readArticle: {
    method: 'GET',
    path: '/articles/{articleId}',
    summary:
      'An article with its current revision. With at={n}, the article and its claims as they stood after entry n of ' +
      'its history, told by the entries alone: article, moment {n, of, at}, claims',
    params: ofArticle,
    query: z.object({ at: z.coerce.number().int().min(1).max(999_999_999).optional() }),
    answer: { status: 200, schema: z.union([article, moment]) },
  },
  changeArticle: {
    method: 'PATCH',
    path: '/articles/{articleId}',
    summary:
      'Correct what is known about an article besides its text: title, language, byline, outlet, sourceUrl, publishedOn. ' +
      'If-Match names the version of the article',
    params: ofArticle,
    body: articlePatch,
    ifMatch: 'required',
    answer: { status: 200, schema: article },
  },
  listRevisions: {
    method: 'GET',
    path: '/articles/{articleId}/revisions',
    summary: 'Revisions of an article, newest first, each with how the claims fared in it',
    params: ofArticle,
    query: pageQuery,
    answer: { status: 200, schema: pageOf(revisionSummary) },
  },
  addRevision: {
    method: 'POST',
    path: '/articles/{articleId}/revisions',
    summary:
      'Give an article a new text (at most 1 MB of UTF-8); answers how each claim fared. If-Match names the version of the article',
    params: ofArticle,
    body: revisionInput,
    maximumBytes: maximumArticleJson,
    ifMatch: 'required',
    answer: { status: 201, schema: revisionAnswer },
  },
  previewRevision: {
    method: 'POST',
    path: '/articles/{articleId}/revisions/previews',
    summary: 'How each claim would fare in a new text; nothing is saved',
    params: ofArticle,
    body: revisionInput,
    maximumBytes: maximumArticleJson,
    answer: { status: 200, schema: revisionPreview },
  },
  readRevision: {
    method: 'GET',
    path: '/articles/{articleId}/revisions/{number}',
    summary: 'A revision with its text, byte-exact',
    params: ofArticle.extend({ number: z.coerce.number().int().min(1).max(1_000_000) }),
    answer: { status: 200, schema: revision },
  },
  listClaims: {
    method: 'GET',
    path: '/articles/{articleId}/claims',
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
    method: 'POST',
    path: '/articles/{articleId}/claims',
    summary: 'Mark a claim: a half-open range of UTF-16 code units, which snaps to whole words',
    params: ofArticle,
    body: claimInput,
    answer: { status: 201, schema: claim },
  },
  readClaim: {
    method: 'GET',
    path: '/claims/{claimId}',
    summary: 'A claim with evidence, proposal, decision and comments',
    params: ofClaim,
    answer: { status: 200, schema: claim },
  },
  changeClaim: {
    method: 'PATCH',
    path: '/claims/{claimId}',
    summary: 'Change a claim; an approval falls away when its words or what fixes their meaning change',
    params: ofClaim,
    body: claimPatch,
    ifMatch: 'required',
    answer: { status: 200, schema: claim },
  },
  placeClaim: {
    method: 'POST',
    path: '/claims/{claimId}/anchors',
    summary: 'Say where a claim stands that a revision could not place; other words undo an approval',
    params: ofClaim,
    body: anchorInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: claim },
  },
  attachEvidence: {
    method: 'POST',
    path: '/claims/{claimId}/evidence',
    summary: 'Attach evidence from a known source (by id) or a new one; an approval falls away',
    params: ofClaim,
    body: evidenceInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: evidenceOnClaim },
  },
  changeEvidence: {
    method: 'PATCH',
    path: '/evidence/{evidenceId}',
    summary: 'Change evidence; If-Match names the version of the evidence',
    params: ofEvidence,
    body: evidencePatch,
    ifMatch: 'required',
    answer: { status: 200, schema: evidenceOnClaim },
  },
  withdrawEvidence: {
    method: 'POST',
    path: '/evidence/{evidenceId}/withdrawals',
    summary: 'Take evidence back, with a reason; it stays to be read',
    params: ofEvidence,
    body: reasonInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: claim },
  },
  restoreEvidence: {
    method: 'POST',
    path: '/evidence/{evidenceId}/restorations',
    summary:
      'Let withdrawn evidence count again, with a reason; an approval falls away (editors, and who withdrew it)',
    params: ofEvidence,
    body: reasonInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: claim },
  },
  proposeVerdict: {
    method: 'POST',
    path: '/claims/{claimId}/proposals',
    summary: 'Propose a verdict, bound to the claim as it stands and to its evidence',
    params: ofClaim,
    body: proposalInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: claim },
  },
  decideProposal: {
    method: 'POST',
    path: '/claims/{claimId}/decisions',
    summary:
      'Approve or return the proposal; never approve your own. A return needs a reason. With proposal, the id of the one ' +
      'that was read, another one that waits now answers 409 stale-proposal',
    params: ofClaim,
    body: decisionInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: claim },
  },
  reopenClaim: {
    method: 'POST',
    path: '/claims/{claimId}/reopenings',
    summary: 'Take an approval back, with a reason',
    params: ofClaim,
    body: reasonInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: claim },
  },
  withdrawClaim: {
    method: 'POST',
    path: '/claims/{claimId}/withdrawals',
    summary: 'Take a claim out of the check, with a reason',
    params: ofClaim,
    body: reasonInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: claim },
  },
  restoreClaim: {
    method: 'POST',
    path: '/claims/{claimId}/restorations',
    summary:
      'Take a withdrawn claim back, with a reason: in the state it had, but reopened when it stood approved (editors, and ' +
      'who withdrew it)',
    params: ofClaim,
    body: reasonInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: claim },
  },
  addComment: {
    method: 'POST',
    path: '/claims/{claimId}/comments',
    summary: 'Remark on a claim',
    params: ofClaim,
    body: commentInput,
    answer: { status: 201, schema: claim },
  },
  resolveComment: {
    method: 'POST',
    path: '/comments/{commentId}/resolutions',
    summary: 'Mark a comment as settled',
    params: ofComment,
    body: z.strictObject({}),
    answer: { status: 201, schema: claim },
  },
  listClaimHistory: {
    method: 'GET',
    path: '/claims/{claimId}/history',
    summary: 'What happened to a claim, oldest first',
    params: ofClaim,
    query: pageQuery,
    answer: { status: 200, schema: pageOf(historyEntry) },
  },
  listArticleHistory: {
    method: 'GET',
    path: '/articles/{articleId}/history',
    summary: 'What happened to an article and its claims, oldest first',
    params: ofArticle,
    query: pageQuery,
    answer: { status: 200, schema: pageOf(historyEntry) },
  },
  listNewsroomHistory: {
    method: 'GET',
    path: '/history',
    summary: 'What happened in the newsroom itself, oldest first: members, roles, erased names (admins)',
    query: pageQuery,
    answer: { status: 200, schema: pageOf(historyEntry) },
  },
  readReport: {
    method: 'GET',
    path: '/articles/{articleId}/report',
    summary:
      'The report: json (described by /schemas/report.json), csv (a table of claims or of evidence) or html. Internal ones also hold ' +
      'what no editor approved, for those who check',
    params: ofArticle,
    query: z.strictObject({
      format: z.enum(['json', 'csv', 'html']).default('json'),
      table: z.enum(csvTables).default('claims'),
      internal: z.enum(['true', 'false']).default('false'),
    }),
    answer: { status: 200, schema: reportDocument },
  },
  exportBundle: {
    method: 'GET',
    path: '/articles/{articleId}/bundle',
    summary:
      'The report with its proof, as a ZIP that anybody can verify without network. An export is an entry of the history; ' +
      'one more export of what has not changed is the same bundle and no entry',
    params: ofArticle,
    answer: { status: 200, schema: z.string(), type: 'application/zip' },
  },
  readCheckpoint: {
    method: 'GET',
    path: '/checkpoint',
    summary: 'The newest signed checkpoint of the newsroom’s history (C2SP tlog-checkpoint)',
    answer: { status: 200, schema: z.string(), type: 'text/plain' },
  },
  readCheckpointKey: {
    method: 'GET',
    path: '/checkpoint/key',
    summary: 'The public key of these checkpoints, to be published where readers find it',
    answer: { status: 200, schema: z.string(), type: 'text/plain' },
  },
  readTimestamp: {
    method: 'GET',
    path: '/checkpoint/timestamp',
    summary:
      'The newest timestamp that an authority gave a checkpoint of the newsroom (RFC 3161; both as bytes in base64: ' +
      'what was stamped, and the answer in DER). 404 when there is none',
    answer: { status: 200, schema: timestamp },
  },
  readCoverage: {
    method: 'GET',
    path: '/articles/{articleId}/coverage',
    summary: 'The sentences of the current revision: claimed, dismissed or unchecked, with suggestions',
    params: ofArticle,
    answer: { status: 200, schema: coverage },
  },
  dismissSentence: {
    method: 'POST',
    path: '/articles/{articleId}/dismissals',
    summary: 'Note that the sentence at a place holds nothing to check',
    params: ofArticle,
    body: dismissalInput,
    answer: { status: 201, schema: coverage },
  },
  reinstateSentence: {
    method: 'POST',
    path: '/dismissals/{dismissalId}/withdrawals',
    summary: 'Take a dismissal back: the sentence is unchecked again',
    params: z.strictObject({ dismissalId }),
    body: z.strictObject({}),
    answer: { status: 201, schema: coverage },
  },
  listSources: {
    method: 'GET',
    path: '/sources',
    summary: 'Sources of the newsroom, newest first',
    query: pageQuery.extend({ search: optionalWritten(200) }),
    answer: { status: 200, schema: pageOf(source) },
  },
  readQueue: {
    method: 'GET',
    path: '/queue',
    summary: 'What waits for the person signed in',
    answer: { status: 200, schema: queue },
  },
  listMembers: {
    method: 'GET',
    path: '/members',
    summary: 'Members and open invitations (admins)',
    answer: { status: 200, schema: z.object({ members: z.array(member), invitations: z.array(invitation) }) },
  },
  inviteMember: {
    method: 'POST',
    path: '/members/invitations',
    summary:
      'Invite someone; the answer holds the link, which is shown this once (admins). An earlier invitation to the address ends',
    body: invitationInput,
    answer: {
      status: 201,
      schema: invitation.extend({ token: z.string().optional(), url: z.string().optional() }),
    },
    once: ['token', 'url'],
  },
  revokeInvitation: {
    method: 'POST',
    path: '/members/invitations/{invitationId}/revocations',
    summary: 'Take an open invitation back (admins)',
    params: ofInvitation,
    body: z.strictObject({}),
    answer: { status: 201, schema: z.object({ id: invitationId }) },
  },
  issuePasswordReset: {
    method: 'POST',
    path: '/members/{memberId}/resets',
    summary:
      'Make a link with which a member sets a new password; the answer holds it, and it is shown this once (admins). ' +
      'The member’s sessions end, and so does an earlier link',
    params: ofMember,
    body: z.strictObject({}),
    answer: {
      status: 201,
      schema: passwordReset.extend({ token: z.string().optional(), url: z.string().optional() }),
    },
    once: ['token', 'url'],
  },
  changeMember: {
    method: 'PATCH',
    path: '/members/{memberId}',
    summary: 'Change a role, or whether a member may sign in (admins)',
    params: ofMember,
    body: memberPatch,
    ifMatch: 'required',
    answer: { status: 200, schema: member },
  },
  eraseText: {
    method: 'POST',
    path: '/erasures',
    summary:
      'Erase a text, or the name and address of a member, for good (admins). id is that of the comment, proposal, ' +
      'decision or member; of the claim for reopening (all of its reopenings), withdrawal and restoration; of the ' +
      'evidence for evidence-withdrawal and evidence-restoration. The history keeps its entries, and one more says what was erased and why',
    body: erasureInput,
    answer: { status: 201, schema: erasure },
  },
  acceptInvitation: {
    method: 'POST',
    path: '/invitations/acceptances',
    summary: 'Accept an invitation by its token and choose a password',
    body: acceptanceInput,
    open: true,
    maximumBytes: maximumOpenJson,
    answer: { status: 201, schema: joined },
  },
  resetPassword: {
    method: 'POST',
    path: '/resets/acceptances',
    summary: 'Set a new password by the token of a link; it works once, and every session of the member ends',
    body: acceptanceInput,
    open: true,
    maximumBytes: maximumOpenJson,
    answer: { status: 201, schema: joined },
  },
  setUp: {
    method: 'POST',
    path: '/setup',
    summary: 'Found the first newsroom of an empty installation; closed for good afterwards',
    body: setupInput,
    open: true,
    maximumBytes: maximumOpenJson,
    answer: { status: 201, schema: joined },
  },
} as const satisfies Record<string, Call>
