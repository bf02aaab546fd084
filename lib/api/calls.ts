/** One call of the API under /api/v1; `path` is below that, with parameters in braces. */
export type Call<Name extends string = string> = { name: Name; method: Method; path: string }
export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/**
 * Every call of the API that speaks JSON, by method and path: all that a browser has to hold of the table. What each takes
 * and answers stands under its name in the rooms beside this file, see `contract`.
 */
const addresses = {
  readMe: 'GET /me',
  changePassword: 'POST /me/password',
  listDrafts: 'GET /drafts',
  readDraft: 'GET /drafts/{draftId}',
  keepDrafts: 'POST /drafts',
  discardDrafts: 'POST /drafts/withdrawals',
  followNewsroom: 'GET /events',
  tellPresence: 'POST /presence',
  listInbox: 'GET /inbox',
  markInboxRead: 'POST /inbox/read',
  readNoticeSettings: 'GET /inbox/settings',
  chooseNotices: 'PATCH /inbox/settings',
  listArticles: 'GET /articles',
  addArticle: 'POST /articles',
  readArticle: 'GET /articles/{articleId}',
  changeArticle: 'PATCH /articles/{articleId}',
  listRevisions: 'GET /articles/{articleId}/revisions',
  addRevision: 'POST /articles/{articleId}/revisions',
  previewRevision: 'POST /articles/{articleId}/revisions/previews',
  readRevision: 'GET /articles/{articleId}/revisions/{number}',
  listClaims: 'GET /articles/{articleId}/claims',
  markClaim: 'POST /articles/{articleId}/claims',
  readClaim: 'GET /claims/{claimId}',
  changeClaim: 'PATCH /claims/{claimId}',
  placeClaim: 'POST /claims/{claimId}/anchors',
  attachEvidence: 'POST /claims/{claimId}/evidence',
  changeEvidence: 'PATCH /evidence/{evidenceId}',
  withdrawEvidence: 'POST /evidence/{evidenceId}/withdrawals',
  restoreEvidence: 'POST /evidence/{evidenceId}/restorations',
  proposeVerdict: 'POST /claims/{claimId}/proposals',
  reviseProposal: 'POST /proposals/{proposalId}/revisions',
  withdrawProposal: 'POST /proposals/{proposalId}/withdrawals',
  decideProposal: 'POST /claims/{claimId}/decisions',
  withdrawReturn: 'POST /decisions/{decisionId}/withdrawals',
  reopenClaim: 'POST /claims/{claimId}/reopenings',
  withdrawClaim: 'POST /claims/{claimId}/withdrawals',
  restoreClaim: 'POST /claims/{claimId}/restorations',
  listLikeClaims: 'GET /claims/{claimId}/like',
  likenText: 'POST /claims/like',
  addComment: 'POST /claims/{claimId}/comments',
  resolveComment: 'POST /comments/{commentId}/resolutions',
  withdrawComment: 'POST /comments/{commentId}/withdrawals',
  listClaimHistory: 'GET /claims/{claimId}/history',
  listArticleHistory: 'GET /articles/{articleId}/history',
  listNewsroomHistory: 'GET /history',
  readReport: 'GET /articles/{articleId}/report',
  readChecklist: 'GET /articles/{articleId}/checklist',
  exportBundle: 'GET /articles/{articleId}/bundle',
  listPublications: 'GET /articles/{articleId}/publications',
  addPublication: 'POST /articles/{articleId}/publications',
  withdrawPublication: 'DELETE /articles/{articleId}/publications/{number}',
  comparePublications: 'GET /articles/{articleId}/publications/comparison',
  listShareLinks: 'GET /articles/{articleId}/share-links',
  shareDraft: 'POST /articles/{articleId}/share-links',
  revokeShareLink: 'POST /share-links/{linkId}/revocations',
  listReaderReports: 'GET /reader-reports',
  handleReaderReport: 'POST /reader-reports/{reportId}/handlings',
  readCheckpoint: 'GET /checkpoint',
  readCheckpointKey: 'GET /checkpoint/key',
  readTimestamp: 'GET /checkpoint/timestamp',
  readCoverage: 'GET /articles/{articleId}/coverage',
  dismissSentence: 'POST /articles/{articleId}/dismissals',
  reinstateSentence: 'POST /dismissals/{dismissalId}/withdrawals',
  listSources: 'GET /sources',
  findAnything: 'GET /search',
  readDesk: 'GET /desk',
  readQueue: 'GET /queue',
  listQueueLines: 'GET /queue/lines',
  listColleagues: 'GET /colleagues',
  readSettings: 'GET /newsroom',
  changeSettings: 'PATCH /newsroom',
  listMembers: 'GET /members',
  inviteMember: 'POST /members/invitations',
  revokeInvitation: 'POST /members/invitations/{invitationId}/revocations',
  issuePasswordReset: 'POST /members/{memberId}/resets',
  changeMember: 'PATCH /members/{memberId}',
  eraseText: 'POST /erasures',
  acceptInvitation: 'POST /invitations/acceptances',
  resetPassword: 'POST /resets/acceptances',
  setUp: 'POST /setup',
} as const satisfies Record<string, `${Method} /${string}`>

export type CallName = keyof typeof addresses

/** What routes, screens and tests name a call by. */
export const calls = Object.fromEntries(
  Object.entries(addresses).map(([name, address]) => {
    const [method, path] = address.split(' ')
    return [name, { name, method, path }]
  }),
  // Each is named by its key, which TypeScript cannot follow through the list of entries.
) as unknown as { [Name in CallName]: Call<Name> }
