import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { readMethod } from '@/lib/operations/newsroom/read-method'
import { readSettings } from '@/lib/operations/newsroom/read-settings'
import { granted } from '../support/claims'
import { evidenceFrom, needsSources } from '../support/people'
import {
  again,
  annotation,
  anotherThan,
  details,
  noAddress,
  range,
  reason,
  someDraft,
  someView,
} from './access-table'

/** How a call is made about what the row of its operation is about. */
type Asked = {
  /** The operation that it calls, where that has another name. Who may is said there. */
  operation?: string
  /** Its parameters, where they are not the id, and `1` for a number. */
  params?: (id: string) => Record<string, string>
  query?: string
  body?: (id: string) => unknown
  /** The version that was seen, where that is not the first. */
  version?: (actor: Actor) => Promise<number>
  /** Whether the operation itself has to be carried out first, for it makes what the call reads. */
  afterRun?: true
  /** How whoever may is answered, where that is not as the contract says. */
  status?: number
}

const someCredential = {
  ...{ id: 'a', rawId: 'a', type: 'public-key', clientExtensionResults: {} },
  response: { clientDataJSON: 'a', attestationObject: 'a' },
}
const because = () => ({ reason })
const nothing = () => ({})

/** Every call by its name; `open` are those that need nobody. A call without a row fails in call-access.test.ts. */
export const asked: Readonly<Record<string, Asked | 'open'>> = {
  readMe: { operation: 'read-frame' },
  // Not by a session of theirs that would be kept: whoever may is told that there is no such newsroom.
  listNewsrooms: {},
  changeNewsroom: { body: () => ({ newsroom: randomUUID() }), status: 404 },
  joinNewsroom: { body: () => ({ token: '0'.repeat(43) }), status: 404 },
  // Whoever may is told that this is not the password they have.
  changePassword: {
    body: () => ({ current: 'four green elephants', password: 'five green elephants' }),
    status: 422,
  },
  listSessions: {},
  endSession: {
    operation: 'end-own-session',
    params: () => ({ sessionId: '0'.repeat(64) }),
    body: nothing,
    status: 404,
  },
  endOtherSessions: { body: nothing },
  readSecondFactor: {},
  prepareTotp: { operation: 'read-second-factor' },
  // Whoever may is told that nothing was prepared for them like this, and that there is no app to remove.
  addTotp: { body: () => ({ sealed: 'x', code: '123456' }), status: 422 },
  removeTotp: { body: nothing, status: 404 },
  preparePasskey: { operation: 'read-second-factor', body: nothing },
  addPasskey: { body: () => ({ name: 'A phone', credential: someCredential }), status: 422 },
  removePasskey: { params: () => ({ passkeyId: randomUUID() }), body: nothing, status: 404 },
  renewRecoveryCodes: { body: nothing, status: 404 },
  listDomains: {},
  addDomain: { body: () => ({ domain: `${randomUUID()}.example`, role: 'reader' }) },
  // No DNS knows it.
  verifyDomain: { body: nothing, status: 422 },
  removeDomain: { body: nothing },
  listIdentities: {},
  // Whoever may is told that there is no such provider, that nobody was sent to one, and that there is no such identity.
  beginLinking: { operation: 'list-identities', body: () => ({ provider: 9 }), status: 404 },
  linkIdentity: { operation: 'list-identities', body: () => ({ answer: '?code=a' }), status: 403 },
  unlinkIdentity: { params: () => ({ identityId: randomUUID() }), body: nothing, status: 404 },
  listTokens: {},
  issueToken: { body: () => ({ name: 'A program', scopes: ['read'], days: 1 }) },
  revokeToken: { body: nothing },
  listDrafts: {},
  readDraft: { params: () => ({ draftId: someDraft.id }), afterRun: true },
  keepDrafts: { body: () => ({ drafts: [someDraft], gone: [] }) },
  discardDrafts: { body: nothing },
  followNewsroom: {},
  tellPresence: { body: (id) => ({ tab: randomUUID(), article: id, claim: null, writing: false }) },
  listInbox: {},
  markInboxRead: { body: () => ({ upTo: new Date().toISOString() }) },
  readNoticeSettings: {},
  chooseNotices: { body: () => ({ replied: false }) },
  listArticles: {},
  addArticle: { body: () => ({ title: 't', text: 'x', language: 'en' }) },
  readArticle: {},
  changeArticle: { body: () => ({ title: 'The mayors' }) },
  withdrawArticle: { body: because },
  restoreArticle: { body: because },
  listRevisions: {},
  addRevision: { body: () => ({ text: 'Another text.' }) },
  previewRevision: { body: () => ({ text: 'Another text.' }) },
  readRevision: {},
  listClaims: {},
  markClaim: { body: () => ({ ...range, ...details }) },
  readClaim: {},
  changeClaim: { body: () => ({ central: true }) },
  placeClaim: { body: () => ({ revision: 2, start: 0, end: 12 }) },
  attachEvidence: { body: () => evidenceFrom('context') },
  changeEvidence: { body: () => ({ quote: 'No.' }) },
  withdrawEvidence: { body: because },
  restoreEvidence: { body: because },
  proposeVerdict: { body: () => needsSources },
  reviseProposal: { body: () => again },
  withdrawProposal: { body: nothing },
  decideProposal: { operation: 'approve-verdict', body: () => ({ decision: 'approve' }) },
  withdrawReturn: { body: nothing },
  reopenClaim: { body: because },
  withdrawClaim: { body: because },
  restoreClaim: { body: because },
  listBases: {},
  addBasis: { body: (id) => ({ claim: anotherThan(id) }) },
  withdrawBasis: { body: nothing },
  listLikeClaims: {},
  answerLikeness: { body: (id) => ({ claim: anotherThan(id), answer: 'accepted' }) },
  likenText: { body: () => ({ text: 'The mayor resigned.' }) },
  addComment: { body: () => ({ text: 'Hm.' }) },
  resolveComment: { body: nothing },
  withdrawComment: { body: nothing },
  listClaimHistory: {},
  listArticleHistory: {},
  listNewsroomHistory: {},
  readReport: { operation: 'export-report' },
  readChecklist: {},
  exportBundle: { afterRun: true, body: nothing },
  readBundle: {},
  listPublications: {},
  addPublication: { body: () => ({ finding: 'x' }) },
  withdrawPublication: { body: because },
  comparePublications: { query: 'from=1&to=1' },
  listShareLinks: {},
  shareDraft: { body: nothing },
  revokeShareLink: { body: nothing },
  listReaderReports: {},
  handleReaderReport: { body: () => ({ note: reason }) },
  exportClaims: {},
  importDocument: { body: annotation },
  readImportProgress: { params: () => ({ key: 'a-key' }) },
  readCheckpoint: { afterRun: true },
  readCheckpointKey: { operation: 'read-checkpoint', afterRun: true },
  readTimestamp: { afterRun: true },
  readCoverage: {},
  dismissSentence: { body: () => ({ revision: 1, start: 0 }) },
  reinstateSentence: { body: nothing },
  listSources: {},
  listSourceUses: {},
  readSource: {},
  previewSourceFall: {},
  withdrawSource: { body: because },
  correctSource: {
    body: () => ({ source: { title: 'The letters', author: null, publisher: null, ...noAddress }, reason }),
  },
  findAnything: { query: 'q=the' },
  readDesk: {},
  readQueue: {},
  listQueueLines: {},
  listColleagues: {},
  readSettings: {},
  changeSettings: {
    body: () => ({ name: `Newsroom ${randomUUID()}` }),
    version: async (actor) => granted(await readSettings(actor)).version,
  },
  readMethod: {},
  changeMethod: {
    body: () => ({ text: randomUUID(), meanings: { verified: 'a', disputed: 'b', 'needs-sources': 'c' } }),
    version: async (actor) => granted(await readMethod(actor)).version,
  },
  removeSample: { body: () => ({ reason }) },
  exportMember: {},
  listMembers: {},
  inviteMember: { body: () => ({ email: `${randomUUID()}@x.example`, name: 'N', role: 'editor' }) },
  revokeInvitation: { body: nothing },
  issuePasswordReset: { body: nothing },
  resetSecondFactor: { body: nothing },
  changeMember: { body: () => ({ role: 'editor' }) },
  eraseText: { body: (id) => ({ subject: 'comment', id, reason }) },
  listViews: {},
  saveView: { body: () => someView },
  removeView: { body: nothing },
  readMailChoices: {},
  chooseMail: { body: () => ({ replied: 'daily' }) },
  listWebhooks: {},
  addWebhook: { body: () => ({ url: 'https://cms.example.org/hook' }) },
  removeWebhook: { body: nothing },
  beginSignOn: 'open',
  finishSignOn: 'open',
  acceptInvitation: 'open',
  resetPassword: 'open',
  setUp: 'open',
}
