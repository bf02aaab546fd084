import { randomUUID } from 'node:crypto'
import { startSession } from '@/lib/auth/session'
import {
  articleId,
  basisId,
  claimId,
  commentId,
  decisionId,
  dismissalId,
  domainId,
  draftId,
  evidenceId,
  identityId,
  invitationId,
  memberId,
  passkeyId,
  proposalId,
  publicationId,
  readerReportId,
  resetId,
  shareLinkId,
  sourceId,
  tokenId,
  webhookId,
} from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import type { Problem } from '@/lib/domain/problem'
import type { Result } from '@/lib/domain/result'
import { addArticle } from '@/lib/operations/article/add-article'
import { addRevision } from '@/lib/operations/article/add-revision'
import { changeArticle } from '@/lib/operations/article/change-article'
import { compareRevisions } from '@/lib/operations/article/compare-revisions'
import { dismissSentence } from '@/lib/operations/article/dismiss-sentence'
import { listArticles } from '@/lib/operations/article/list-articles'
import { listRevisions } from '@/lib/operations/article/list-revisions'
import { openArticles } from '@/lib/operations/article/open-articles'
import { openWorkspace } from '@/lib/operations/article/open-workspace'
import { previewRevision } from '@/lib/operations/article/preview-revision'
import { readArticle } from '@/lib/operations/article/read-article'
import { readCoverage } from '@/lib/operations/article/read-coverage'
import { readRevision } from '@/lib/operations/article/read-revision'
import { readRevisionAnswer } from '@/lib/operations/article/read-revision-answer'
import { readWorkspace } from '@/lib/operations/article/read-workspace'
import { reinstateSentence } from '@/lib/operations/article/reinstate-sentence'
import { restoreArticle } from '@/lib/operations/article/restore-article'
import { withdrawArticle } from '@/lib/operations/article/withdraw-article'
import { addBasis } from '@/lib/operations/claim/add-basis'
import { addComment } from '@/lib/operations/claim/add-comment'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { changeClaim } from '@/lib/operations/claim/change-claim'
import { changeEvidence } from '@/lib/operations/claim/change-evidence'
import { correctSource } from '@/lib/operations/claim/correct-source'
import { listBases } from '@/lib/operations/claim/list-bases'
import { listClaims } from '@/lib/operations/claim/list-claims'
import { listQueueLines } from '@/lib/operations/claim/list-queue-lines'
import { listSourceUses } from '@/lib/operations/claim/list-source-uses'
import { listSources } from '@/lib/operations/claim/list-sources'
import { markClaim } from '@/lib/operations/claim/mark-claim'
import { openQueue } from '@/lib/operations/claim/open-queue'
import { placeClaim } from '@/lib/operations/claim/place-claim'
import { previewSourceFall } from '@/lib/operations/claim/preview-source-fall'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { readDecidedClaim } from '@/lib/operations/claim/read-decided-claim'
import { readEvidence } from '@/lib/operations/claim/read-evidence'
import { readProposedClaim } from '@/lib/operations/claim/read-proposed-claim'
import { readQueue } from '@/lib/operations/claim/read-queue'
import { readSource } from '@/lib/operations/claim/read-source'
import { reopenClaim } from '@/lib/operations/claim/reopen-claim'
import { resolveComment } from '@/lib/operations/claim/resolve-comment'
import { restoreClaim } from '@/lib/operations/claim/restore-claim'
import { restoreEvidence } from '@/lib/operations/claim/restore-evidence'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { reviseProposal } from '@/lib/operations/claim/revise-proposal'
import { unmarkClaim } from '@/lib/operations/claim/unmark-claim'
import { withdrawBasis } from '@/lib/operations/claim/withdraw-basis'
import { withdrawClaim } from '@/lib/operations/claim/withdraw-claim'
import { withdrawComment } from '@/lib/operations/claim/withdraw-comment'
import { withdrawEvidence } from '@/lib/operations/claim/withdraw-evidence'
import { withdrawProposal } from '@/lib/operations/claim/withdraw-proposal'
import { withdrawReturn } from '@/lib/operations/claim/withdraw-return'
import { withdrawSource } from '@/lib/operations/claim/withdraw-source'
import { readDesk } from '@/lib/operations/desk/read-desk'
import { discardDrafts } from '@/lib/operations/draft/discard-drafts'
import { keepDrafts } from '@/lib/operations/draft/keep-drafts'
import { listDrafts } from '@/lib/operations/draft/list-drafts'
import { readDraft } from '@/lib/operations/draft/read-draft'
import { compareMoments } from '@/lib/operations/history/compare-moments'
import { eraseText } from '@/lib/operations/history/erase-text'
import { listArticleHistory } from '@/lib/operations/history/list-article-history'
import { listClaimHistory } from '@/lib/operations/history/list-claim-history'
import { listNewsroomHistory } from '@/lib/operations/history/list-newsroom-history'
import { openHistory } from '@/lib/operations/history/open-history'
import { readArticleAt } from '@/lib/operations/history/read-article-at'
import { readCheckpoint } from '@/lib/operations/history/read-checkpoint'
import { readErasure } from '@/lib/operations/history/read-erasure'
import { readTimestamp } from '@/lib/operations/history/read-timestamp'
import { importDocument } from '@/lib/operations/import/import-document'
import { previewImport } from '@/lib/operations/import/preview-import'
import { readImport } from '@/lib/operations/import/read-import'
import { readImportProgress } from '@/lib/operations/import/read-import-progress'
import { chooseMail } from '@/lib/operations/inbox/choose-mail'
import { chooseNotices } from '@/lib/operations/inbox/choose-notices'
import { listInbox } from '@/lib/operations/inbox/list-inbox'
import { markInboxRead } from '@/lib/operations/inbox/mark-inbox-read'
import { readMailChoices } from '@/lib/operations/inbox/read-mail-choices'
import { readNoticeSettings } from '@/lib/operations/inbox/read-notice-settings'
import { followNewsroom } from '@/lib/operations/live/follow-newsroom'
import { readFrame } from '@/lib/operations/live/read-frame'
import { tellPresence } from '@/lib/operations/live/tell-presence'
import { answerLikeness } from '@/lib/operations/matching/answer-likeness'
import { likenText } from '@/lib/operations/matching/liken-text'
import { listLikeClaims } from '@/lib/operations/matching/list-like-claims'
import { addDomain } from '@/lib/operations/newsroom/add-domain'
import { addPasskey } from '@/lib/operations/newsroom/add-passkey'
import { addTotp } from '@/lib/operations/newsroom/add-totp'
import { addWebhook } from '@/lib/operations/newsroom/add-webhook'
import { changeMember } from '@/lib/operations/newsroom/change-member'
import { changeMethod } from '@/lib/operations/newsroom/change-method'
import { changeNewsroom } from '@/lib/operations/newsroom/change-newsroom'
import { changePassword } from '@/lib/operations/newsroom/change-password'
import { changeSettings } from '@/lib/operations/newsroom/change-settings'
import { endOtherSessions } from '@/lib/operations/newsroom/end-other-sessions'
import { endOwnSession } from '@/lib/operations/newsroom/end-own-session'
import { exportClaims } from '@/lib/operations/newsroom/export-claims'
import { exportMember } from '@/lib/operations/newsroom/export-member'
import { inviteMember } from '@/lib/operations/newsroom/invite-member'
import { issuePasswordReset } from '@/lib/operations/newsroom/issue-password-reset'
import { issueToken } from '@/lib/operations/newsroom/issue-token'
import { joinNewsroom } from '@/lib/operations/newsroom/join-newsroom'
import { linkIdentity } from '@/lib/operations/newsroom/link-identity'
import { listColleagues } from '@/lib/operations/newsroom/list-colleagues'
import { listDomains } from '@/lib/operations/newsroom/list-domains'
import { listIdentities } from '@/lib/operations/newsroom/list-identities'
import { listMembers } from '@/lib/operations/newsroom/list-members'
import { listNewsrooms } from '@/lib/operations/newsroom/list-newsrooms'
import { listSessions } from '@/lib/operations/newsroom/list-sessions'
import { listTokens } from '@/lib/operations/newsroom/list-tokens'
import { listWebhooks } from '@/lib/operations/newsroom/list-webhooks'
import { readDomain } from '@/lib/operations/newsroom/read-domain'
import { readInvitation } from '@/lib/operations/newsroom/read-invitation'
import { readMember } from '@/lib/operations/newsroom/read-member'
import { readMethod } from '@/lib/operations/newsroom/read-method'
import { readPasswordReset } from '@/lib/operations/newsroom/read-password-reset'
import { readSecondFactor } from '@/lib/operations/newsroom/read-second-factor'
import { readSettings } from '@/lib/operations/newsroom/read-settings'
import { readToken } from '@/lib/operations/newsroom/read-token'
import { removeDomain } from '@/lib/operations/newsroom/remove-domain'
import { removePasskey } from '@/lib/operations/newsroom/remove-passkey'
import { removeSample } from '@/lib/operations/newsroom/remove-sample'
import { removeTotp } from '@/lib/operations/newsroom/remove-totp'
import { removeWebhook } from '@/lib/operations/newsroom/remove-webhook'
import { renewRecoveryCodes } from '@/lib/operations/newsroom/renew-recovery-codes'
import { resetSecondFactor } from '@/lib/operations/newsroom/reset-second-factor'
import { revokeInvitation } from '@/lib/operations/newsroom/revoke-invitation'
import { revokeToken } from '@/lib/operations/newsroom/revoke-token'
import { unlinkIdentity } from '@/lib/operations/newsroom/unlink-identity'
import { verifyDomain } from '@/lib/operations/newsroom/verify-domain'
import { addPublication } from '@/lib/operations/publication/add-publication'
import { comparePublications } from '@/lib/operations/publication/compare-publications'
import { drawComparison } from '@/lib/operations/publication/draw-comparison'
import { handleReaderReport } from '@/lib/operations/publication/handle-reader-report'
import { listPublications } from '@/lib/operations/publication/list-publications'
import { listReaderReports } from '@/lib/operations/publication/list-reader-reports'
import { listShareLinks } from '@/lib/operations/publication/list-share-links'
import { readPublication } from '@/lib/operations/publication/read-publication'
import { readPublished } from '@/lib/operations/publication/read-published'
import { readReaderReport } from '@/lib/operations/publication/read-reader-report'
import { readShareLink } from '@/lib/operations/publication/read-share-link'
import { receiveReaderReport } from '@/lib/operations/publication/receive-reader-report'
import { revokeShareLink } from '@/lib/operations/publication/revoke-share-link'
import { shareDraft } from '@/lib/operations/publication/share-draft'
import { withdrawPublication } from '@/lib/operations/publication/withdraw-publication'
import { exportBundle } from '@/lib/operations/report/export-bundle'
import { exportReport } from '@/lib/operations/report/export-report'
import { readBundle } from '@/lib/operations/report/read-bundle'
import { readChecklist } from '@/lib/operations/report/read-checklist'
import { readReportPage } from '@/lib/operations/report/read-report-page'
import { findAnything } from '@/lib/operations/search/find-anything'
import { listViews } from '@/lib/operations/view/list-views'
import { removeView } from '@/lib/operations/view/remove-view'
import { saveView } from '@/lib/operations/view/save-view'
import { granted } from '../support/claims'
import { owner } from '../support/database'
import {
  claimThat,
  evidenceFrom,
  join,
  needsSources,
  newArticle,
  newClaim,
  newNewsroom,
  only,
  type People,
  passwordHash,
  words,
} from '../support/people'
import { atEndOfFile } from '../support/pools'
import { startSigner } from '../support/signer'

/** Who may, in the order of `columns` in access.test.ts: y allowed, n forbidden. */
export const everybody = 'reader:y journalist:y editor:y admin:y'
export const checkers = 'reader:n journalist:y editor:y admin:y'
export const editors = 'reader:n journalist:n editor:y admin:y'
export const admins = 'reader:n journalist:n editor:n admin:y'

export type Row = {
  operation: string
  may: string
  /** Makes what the operation is about, and answers its id. Absent: the operation is about no one thing. */
  target?: (people: People) => Promise<string>
  run: (actor: Actor, id: string) => Promise<Result<unknown, Problem>>
  /** How many entries it writes, where that is not one. */
  entries?: number
}

const open = async (people: People) => (await claimThat.isOpen(people)).id
/** A claim, beside another one of its newsroom. */
const withAnother = async (people: People) => {
  const [id, another] = [await open(people), await open(people)]
  others.set(id, another)
  return id
}
const others = new Map<string, string>()
export const anotherThan = (id: string) => claimId.parse(others.get(id) ?? randomUUID())
const proposed = async (people: People) => (await claimThat.isProposed(people)).id
const waiting = async (people: People) => (await claimThat.isProposed(people)).proposal?.id ?? ''
/** A return, which only who gave it takes back. */
const returnBy = (role: 'editor' | 'admin') => async (people: People) => {
  const { id } = await claimThat.isProposed(people)
  return granted(await returnVerdict(people[role], id, reason)).decision?.id ?? ''
}
const approved = async (people: People) => (await claimThat.isApproved(people)).id
const evidence = async (people: People) => only((await claimThat.hasEvidence(people)).evidence).id
const source = async (people: People) => only((await claimThat.hasEvidence(people)).evidence).source.id
export const noAddress = {
  url: null,
  publishedOn: null,
  type: 'primary',
  interest: null,
  origin: null,
} as const
const withdrawnBy = (role: 'journalist' | 'editor') => async (people: People) => {
  const { id } = await claimThat.isOpen(people)
  return granted(await withdrawClaim(people[role], id, reason)).id
}
const evidenceWithdrawnBy = (role: 'journalist' | 'editor') => async (people: People) => {
  const id = only((await claimThat.hasEvidence(people)).evidence).id
  granted(await withdrawEvidence(people[role], id, reason))
  return id
}
const comment = async (people: People) => only((await claimThat.hasComment(people)).comments).id
const erased = async (people: People) => {
  const id = await comment(people)
  granted(await eraseText(people.admin, { subject: 'comment', id, reason }))
  return id
}
const token = async ({ journalist }: People) =>
  granted(await issueToken(journalist, { name: 'A program', scopes: ['read'], days: 1 })).id
const article = async ({ journalist }: People) => (await newArticle(journalist)).id
const articleOfEditor = async ({ editor }: People) => (await newArticle(editor)).id
const exportedArticle = async (people: People) => {
  const id = await article(people)
  await someSigner()
  granted(await exportBundle(people.journalist, articleId.parse(id)))
  return id
}
const withdrawnArticle = async ({ journalist }: People) =>
  granted(await withdrawArticle(journalist, (await newArticle(journalist)).id, reason)).id
const domain = async ({ admin }: People) => {
  const name = `${randomUUID()}.example`
  const { items } = granted(await addDomain(admin, { domain: name, role: 'reader' }))
  return items.find((each) => each.domain === name)?.id ?? ''
}

/** As a provider would tell of somebody new. */
const someIdentity = () => ({
  ...{ issuer: 'https://id.example', subject: randomUUID() },
  ...{ email: null, emailVerified: false, name: null },
})

const invitation = async ({ admin }: People) => {
  const email = `${randomUUID()}@x.example`
  return granted(await inviteMember(admin, { email, name: 'N', role: 'reader' })).id
}
const member = async ({ admin }: People) => (await join(admin, 'reader')).id
/** Somebody with an app to sign in with, whom nothing else knows. */
const withApp = async (actor: Actor) => {
  await removeTotp(actor)
  granted(await addTotp(actor, { sealedSecret: new Uint8Array(8), step: 1 }, null))
  return actor
}
const withOnePasskey = async (actor: Actor) => {
  const kept = { credentialId: randomUUID(), publicKey: new Uint8Array(8), counter: 0, transports: [] }
  return granted(await addPasskey(actor, { name: 'A phone', kept }, null)).passkeys.at(-1)?.id ?? ''
}
const memberWithApp = async ({ admin }: People) => (await withApp(await join(admin, 'reader'))).id
const reset = async (people: People) =>
  granted(await issuePasswordReset(people.admin, memberId.parse(await member(people)))).id
/** A claim that the last revision left without a place. */
const astray = async (people: People) => {
  const claim = await claimThat.isOpen(people)
  granted(await addRevision(people.journalist, claim.article, { text: 'Another text.', note: null }, 1))
  return claim.id
}
const dismissal = async ({ journalist }: People) => {
  const { id } = await newArticle(journalist)
  const { sentences } = granted(await dismissSentence(journalist, id, { revision: 1, start: 0 }))
  return sentences.map((sentence) => sentence.dismissal).find((found) => found !== null) ?? ''
}

const published = async ({ editor, journalist }: People) => {
  const { id } = await newArticle(journalist)
  await someSigner()
  return granted(await addPublication(editor, id, { finding: 'x', reason: null, told: null }))
}
const publication = async (people: People) => (await published(people)).id
const publishedArticle = async (people: People) => (await published(people)).article
const shared = async (people: People) =>
  granted(await shareDraft(people.editor, articleId.parse(await article(people)), { days: 1 }, 'a secret')).id
const readerReport = async (people: People) => {
  const { slug } = await published(people)
  const found = await readPublished(slug, null)
  if (!found) throw new Error('Nothing was published')
  const said = { message: 'It is wrong', contact: null, claim: null }
  return granted(await receiveReaderReport(found, said, randomUUID())).id
}

let signing: ReturnType<typeof startSigner> | undefined
function someSigner(): ReturnType<typeof startSigner> {
  if (signing) return signing
  const started = startSigner()
  atEndOfFile(async () => {
    signing = undefined
    await (await started).stop()
  })
  signing = started
  return started
}

/** Somebody's newsroom has a checkpoint. */
async function signed(actor: Actor): Promise<void> {
  await (await someSigner()).signer.signAt(actor.newsroom.id, 1)
}

/** And a timestamp, whatever it says. */
async function stamped(actor: Actor): Promise<void> {
  await signed(actor)
  await owner.query(
    `INSERT INTO checkpoint_timestamp (newsroom_id, size, origin, at, answer)
     SELECT newsroom_id, size, origin, signed_at, '' FROM checkpoint WHERE newsroom_id = $1 ON CONFLICT DO NOTHING`,
    [actor.newsroom.id],
  )
}

const page = { limit: 50 }
export const range = { revision: 1, start: 11, end: 29 }
export const details = {
  kind: 'event',
  claimant: null,
  claimDate: null,
  central: false,
  figure: null,
  calculation: null,
} as const
const unknown = { byline: null, outlet: null, sourceUrl: null, publishedOn: null }
export const reason = 'For a reason.'
/** Everybody has drafts of their own, whatever ids others use. */
export const someDraft = {
  ...{ id: draftId.parse(randomUUID()), form: 'new-article', version: null, at: 1 },
  values: { title: 'The mayor' },
}

const webhook = async (people: People) => {
  const { admin } = people
  for (const { id } of granted(await listWebhooks(admin)).items) granted(await removeWebhook(admin, id))
  return granted(await addWebhook(admin, { url: 'https://cms.example.org/hook' })).id
}

export const someView = { list: 'articles', name: 'Mine', query: 'owner=mine' } as const

export const annotation = (article: string) => ({
  article: articleId.parse(article),
  document: JSON.stringify({
    type: 'Annotation',
    target: { selector: { type: 'TextQuoteSelector', exact: 'the mayor resigned' } },
  }),
})
/** A document that was brought into an article; what it was is asked for by its bytes. */
const imported = async (people: People) => {
  const id = await article(people)
  granted(await importDocument(people.journalist, annotation(id)))
  return id
}

export const again = { ...needsSources, rationale: 'Put anew.' }

/** Every operation that takes an actor. */
export const rows: readonly Row[] = [
  {
    operation: 'add-basis',
    may: checkers,
    target: withAnother,
    run: (actor, id) => addBasis(actor, claimId.parse(id), anotherThan(id)),
  },
  {
    operation: 'list-bases',
    may: everybody,
    target: open,
    run: (actor, id) => listBases(actor, claimId.parse(id)),
  },
  {
    operation: 'withdraw-basis',
    may: checkers,
    target: async (people) => {
      const [claim, base] = [await claimThat.isOpen(people), await claimThat.isOpen(people)]
      return only(granted(await addBasis(people.journalist, claim.id, base.id)).restsOn).id
    },
    run: (actor, id) => withdrawBasis(actor, basisId.parse(id)),
  },
  {
    operation: 'answer-likeness',
    may: checkers,
    target: withAnother,
    run: (actor, id) =>
      answerLikeness(actor, claimId.parse(id), { claim: anotherThan(id), answer: 'accepted' }),
  },
  {
    operation: 'add-article',
    may: checkers,
    run: (actor) => addArticle(actor, { title: 't', text: 'x', language: 'en', ...unknown }),
  },
  {
    operation: 'add-comment',
    may: checkers,
    target: open,
    run: (actor, id) => addComment(actor, claimId.parse(id), 'Hm.'),
  },
  {
    operation: 'add-revision',
    may: checkers,
    target: article,
    run: (actor, id) => addRevision(actor, articleId.parse(id), { text: 'Another text.', note: null }, 1),
  },
  {
    operation: 'approve-verdict',
    may: editors,
    target: proposed,
    run: (actor, id) => approveVerdict(actor, claimId.parse(id), null),
  },
  {
    operation: 'attach-evidence',
    may: checkers,
    target: open,
    run: (actor, id) => attachEvidence(actor, claimId.parse(id), evidenceFrom('context')),
  },
  {
    operation: 'change-article',
    may: checkers,
    target: article,
    run: (actor, id) => changeArticle(actor, articleId.parse(id), { title: 'The mayors' }, 1),
  },
  {
    operation: 'change-claim',
    may: checkers,
    target: open,
    run: (actor, id) => changeClaim(actor, claimId.parse(id), { central: true }, 1),
  },
  {
    operation: 'change-evidence',
    may: checkers,
    target: evidence,
    run: (actor, id) => changeEvidence(actor, evidenceId.parse(id), { quote: 'No.' }, 1),
  },
  {
    operation: 'change-member',
    may: admins,
    target: member,
    run: (actor, id) => changeMember(actor, memberId.parse(id), { role: 'editor' }, 1),
  },
  {
    operation: 'change-password',
    may: everybody,
    run: (actor) => changePassword(actor, { from: passwordHash, to: passwordHash }, null),
  },
  { operation: 'choose-notices', may: everybody, run: (actor) => chooseNotices(actor, { replied: false }) },
  {
    operation: 'compare-moments',
    may: everybody,
    target: article,
    run: (actor, id) => compareMoments(actor, articleId.parse(id), { at: 1, since: undefined }),
  },
  {
    operation: 'compare-revisions',
    may: everybody,
    target: article,
    run: (actor, id) => compareRevisions(actor, articleId.parse(id), { from: 1, to: 1 }),
  },
  { operation: 'discard-drafts', may: everybody, run: (actor) => discardDrafts(actor) },
  {
    operation: 'dismiss-sentence',
    may: checkers,
    target: article,
    run: (actor, id) => dismissSentence(actor, articleId.parse(id), { revision: 1, start: 0 }),
  },
  {
    operation: 'erase-text',
    may: admins,
    target: comment,
    run: (actor, id) => eraseText(actor, { subject: 'comment', id: commentId.parse(id), reason }),
  },
  {
    operation: 'read-erasure',
    may: admins,
    target: erased,
    run: (actor, id) => readErasure(actor, { subject: 'comment', id, reason }),
  },
  {
    operation: 'export-claims',
    may: admins,
    run: (actor) => exportClaims(actor, { format: 'csv', internal: true, addressOf: () => '' }),
  },
  {
    operation: 'export-member',
    may: admins,
    target: member,
    run: (actor, id) => exportMember(actor, memberId.parse(id)),
  },
  {
    operation: 'import-document',
    may: checkers,
    target: article,
    run: (actor, id) => importDocument(actor, annotation(id)),
    // The mark that was brought in, and that it came from a file.
    entries: 2,
  },
  {
    operation: 'invite-member',
    may: admins,
    run: (actor) => inviteMember(actor, { email: `${randomUUID()}@x.example`, name: 'N', role: 'editor' }),
  },
  {
    operation: 'issue-password-reset',
    may: admins,
    target: member,
    run: (actor, id) => issuePasswordReset(actor, memberId.parse(id)),
  },
  {
    operation: 'reset-second-factor',
    may: admins,
    target: memberWithApp,
    run: (actor, id) => resetSecondFactor(actor, memberId.parse(id)),
  },
  { operation: 'read-second-factor', may: everybody, run: (actor) => readSecondFactor(actor) },
  { operation: 'list-domains', may: admins, run: (actor) => listDomains(actor) },
  {
    operation: 'add-domain',
    may: admins,
    run: (actor) => addDomain(actor, { domain: `${randomUUID()}.example`, role: 'reader' }),
  },
  {
    operation: 'read-domain',
    may: admins,
    target: domain,
    run: (actor, id) => readDomain(actor, domainId.parse(id)),
  },
  {
    operation: 'verify-domain',
    may: admins,
    target: domain,
    run: (actor, id) => verifyDomain(actor, domainId.parse(id), async () => true),
  },
  {
    operation: 'remove-domain',
    may: admins,
    target: domain,
    run: (actor, id) => removeDomain(actor, domainId.parse(id)),
  },
  { operation: 'list-identities', may: everybody, run: (actor) => listIdentities(actor) },
  { operation: 'link-identity', may: everybody, run: (actor) => linkIdentity(actor, someIdentity()) },
  {
    operation: 'unlink-identity',
    may: everybody,
    run: async (actor) => {
      const [identity] = granted(await linkIdentity(actor, someIdentity())).items
      return unlinkIdentity(actor, identityId.parse(identity?.id), null)
    },
  },
  {
    operation: 'add-totp',
    may: everybody,
    run: async (actor) => {
      await removeTotp(actor)
      return addTotp(actor, { sealedSecret: new Uint8Array(8), step: 1 }, null)
    },
  },
  {
    operation: 'add-passkey',
    may: everybody,
    run: async (actor) => {
      const kept = { credentialId: randomUUID(), publicKey: new Uint8Array(8), counter: 0, transports: [] }
      const added = await addPasskey(actor, { name: 'A phone', kept }, null)
      if (added.ok) await removePasskey(actor, passkeyId.parse(added.value.passkeys.at(-1)?.id))
      return added
    },
  },
  {
    operation: 'remove-passkey',
    may: everybody,
    run: async (actor) => removePasskey(actor, passkeyId.parse(await withOnePasskey(actor))),
  },
  { operation: 'remove-totp', may: everybody, run: async (actor) => removeTotp(await withApp(actor)) },
  {
    operation: 'renew-recovery-codes',
    may: everybody,
    run: async (actor) => renewRecoveryCodes(await withApp(actor)),
  },
  { operation: 'read-mail-choices', may: everybody, run: (actor) => readMailChoices(actor) },
  { operation: 'choose-mail', may: everybody, run: (actor) => chooseMail(actor, { replied: 'daily' }) },
  { operation: 'list-webhooks', may: admins, run: (actor) => listWebhooks(actor) },
  {
    operation: 'add-webhook',
    may: admins,
    run: (actor) => addWebhook(actor, { url: 'https://cms.example.org/hook' }),
  },
  {
    operation: 'remove-webhook',
    may: admins,
    target: webhook,
    run: (actor, id) => removeWebhook(actor, webhookId.parse(id)),
  },
  { operation: 'list-views', may: everybody, run: (actor) => listViews(actor) },
  { operation: 'save-view', may: everybody, run: (actor) => saveView(actor, someView) },
  {
    operation: 'remove-view',
    may: everybody,
    run: async (actor) => removeView(actor, granted(await saveView(actor, someView)).id),
  },
  {
    operation: 'list-newsrooms',
    may: everybody,
    run: async (actor) => listNewsrooms(actor, await startSession(actor.id)),
  },
  {
    operation: 'change-newsroom',
    may: everybody,
    run: async (actor) => changeNewsroom(actor, await startSession(actor.id), actor.newsroom.id),
  },
  {
    operation: 'join-newsroom',
    may: everybody,
    // By somebody new of the same role, for who works in two newsrooms is treated otherwise in each.
    run: async ({ role }) => {
      const email = `${randomUUID()}@newsroom.example`
      const [first, second] = [await newNewsroom(), await newNewsroom()]
      const actor = await join(first.admin, role, email)
      const { token } = granted(await inviteMember(second.admin, { email, name: 'A name', role }))
      return joinNewsroom(actor, token, await startSession(actor.id))
    },
  },
  {
    operation: 'end-other-sessions',
    may: everybody,
    run: async (actor) => endOtherSessions(actor, await startSession(actor.id)),
  },
  {
    operation: 'end-own-session',
    may: everybody,
    run: async (actor) => {
      const id = await startSession(actor.id)
      const { items } = granted(await listSessions(actor, id))
      return endOwnSession(actor, only(items.filter(({ here }) => here)).id)
    },
  },
  {
    operation: 'issue-token',
    may: everybody,
    run: (actor) => issueToken(actor, { name: 'A program', scopes: ['read'], days: 1 }),
  },
  {
    operation: 'keep-drafts',
    may: everybody,
    run: (actor) => keepDrafts(actor, { drafts: [someDraft], gone: [] }),
  },
  {
    operation: 'list-article-history',
    may: everybody,
    target: article,
    run: (actor, id) => listArticleHistory(actor, articleId.parse(id), page),
  },
  { operation: 'open-articles', may: everybody, run: (actor) => openArticles(actor, page) },
  {
    operation: 'list-source-uses',
    may: everybody,
    target: source,
    run: (actor, id) => listSourceUses(actor, sourceId.parse(id), page),
  },
  {
    operation: 'read-source',
    may: everybody,
    target: source,
    run: (actor, id) => readSource(actor, sourceId.parse(id)),
  },
  {
    operation: 'preview-source-fall',
    may: everybody,
    target: source,
    run: (actor, id) => previewSourceFall(actor, sourceId.parse(id)),
  },
  {
    operation: 'withdraw-source',
    may: editors,
    target: source,
    run: (actor, id) => withdrawSource(actor, sourceId.parse(id), { reason }),
    entries: 2,
  },
  {
    operation: 'correct-source',
    may: editors,
    target: source,
    run: (actor, id) => {
      const described = { title: 'The letters', author: null, publisher: null, ...noAddress }
      return correctSource(actor, sourceId.parse(id), { source: described, reason })
    },
    entries: 2,
  },
  {
    operation: 'list-like-claims',
    may: everybody,
    target: open,
    run: (actor, id) => listLikeClaims(actor, claimId.parse(id)),
  },
  { operation: 'liken-text', may: everybody, run: (actor) => likenText(actor, words) },
  { operation: 'list-articles', may: everybody, run: (actor) => listArticles(actor, page) },
  {
    operation: 'list-claim-history',
    may: everybody,
    target: open,
    run: (actor, id) => listClaimHistory(actor, claimId.parse(id), page),
  },
  {
    operation: 'list-claims',
    may: everybody,
    target: article,
    run: (actor, id) => listClaims(actor, articleId.parse(id), page),
  },
  { operation: 'list-colleagues', may: checkers, run: (actor) => listColleagues(actor) },
  { operation: 'list-drafts', may: everybody, run: (actor) => listDrafts(actor) },
  {
    operation: 'follow-newsroom',
    may: everybody,
    run: async (actor) => {
      const left = await followNewsroom(actor, 'no session', null, { send: () => true, end: () => {} })
      if (left.ok) left.value()
      return left
    },
  },
  { operation: 'list-inbox', may: everybody, run: (actor) => listInbox(actor, page) },
  { operation: 'list-members', may: admins, run: (actor) => listMembers(actor) },
  { operation: 'list-sessions', may: everybody, run: (actor) => listSessions(actor, null) },
  { operation: 'list-tokens', may: everybody, run: (actor) => listTokens(actor) },
  { operation: 'list-newsroom-history', may: admins, run: (actor) => listNewsroomHistory(actor, page) },
  {
    operation: 'list-revisions',
    may: everybody,
    target: article,
    run: (actor, id) => listRevisions(actor, articleId.parse(id), page),
  },
  {
    operation: 'find-anything',
    may: everybody,
    run: (actor) => findAnything(actor, { q: 'the', limit: 50 }),
  },
  { operation: 'read-settings', may: admins, run: (actor) => readSettings(actor) },
  {
    operation: 'change-settings',
    may: admins,
    run: async (actor) => {
      const now = await readSettings(actor)
      return changeSettings(actor, { name: `Newsroom ${randomUUID()}` }, now.ok ? now.value.version : 1)
    },
  },
  { operation: 'remove-sample', may: admins, run: (actor) => removeSample(actor, 'No more') },
  { operation: 'read-method', may: admins, run: (actor) => readMethod(actor) },
  {
    operation: 'change-method',
    may: admins,
    run: async (actor) => {
      const now = await readMethod(actor)
      const words = { verified: 'a', disputed: 'b', 'needs-sources': 'c' }
      return changeMethod(actor, { text: randomUUID(), meanings: words }, now.ok ? now.value.version : 0)
    },
  },
  { operation: 'read-desk', may: editors, run: (actor) => readDesk(actor) },
  { operation: 'list-sources', may: everybody, run: (actor) => listSources(actor, null, page) },
  {
    operation: 'mark-claim',
    may: checkers,
    target: article,
    run: (actor, id) => markClaim(actor, articleId.parse(id), { ...range, ...details }),
  },
  {
    operation: 'mark-inbox-read',
    may: everybody,
    run: (actor) => markInboxRead(actor, { upTo: new Date().toISOString() }),
  },
  {
    operation: 'open-history',
    may: everybody,
    target: article,
    run: (actor, id) => openHistory(actor, articleId.parse(id), null, page),
  },
  {
    operation: 'open-workspace',
    may: everybody,
    target: article,
    run: (actor, id) => openWorkspace(actor, articleId.parse(id), null),
  },
  {
    operation: 'place-claim',
    may: checkers,
    target: astray,
    run: (actor, id) => placeClaim(actor, claimId.parse(id), { revision: 2, start: 0, end: 12 }),
  },
  {
    operation: 'preview-import',
    may: checkers,
    target: article,
    run: (actor, id) => previewImport(actor, annotation(id)),
  },
  {
    operation: 'preview-revision',
    may: checkers,
    target: article,
    run: (actor, id) => previewRevision(actor, articleId.parse(id), { text: 'Another text.', note: null }),
  },
  {
    operation: 'propose-verdict',
    may: checkers,
    target: open,
    run: (actor, id) => proposeVerdict(actor, claimId.parse(id), needsSources),
  },
  {
    operation: 'read-article',
    may: everybody,
    target: article,
    run: (actor, id) => readArticle(actor, articleId.parse(id)),
  },
  {
    operation: 'read-article-at',
    may: everybody,
    target: article,
    run: (actor, id) => readArticleAt(actor, articleId.parse(id), 1),
  },
  {
    operation: 'read-claim',
    may: everybody,
    target: open,
    run: (actor, id) => readClaim(actor, claimId.parse(id)),
  },
  {
    operation: 'read-decided-claim',
    may: everybody,
    target: returnBy('editor'),
    run: (actor, id) => readDecidedClaim(actor, decisionId.parse(id)),
  },
  { operation: 'read-notice-settings', may: everybody, run: (actor) => readNoticeSettings(actor) },
  { operation: 'read-frame', may: everybody, run: (actor) => readFrame(actor) },
  {
    operation: 'read-proposed-claim',
    may: everybody,
    target: waiting,
    run: (actor, id) => readProposedClaim(actor, proposalId.parse(id)),
  },
  {
    operation: 'read-coverage',
    may: everybody,
    target: article,
    run: (actor, id) => readCoverage(actor, articleId.parse(id)),
  },
  {
    operation: 'read-evidence',
    may: everybody,
    target: evidence,
    run: (actor, id) => readEvidence(actor, evidenceId.parse(id)),
  },
  {
    operation: 'read-draft',
    may: everybody,
    run: async (actor) => {
      granted(await keepDrafts(actor, { drafts: [someDraft], gone: [] }))
      return readDraft(actor, someDraft.id)
    },
  },
  {
    operation: 'read-member',
    may: admins,
    target: member,
    run: (actor, id) => readMember(actor, memberId.parse(id)),
  },
  {
    operation: 'read-import',
    may: everybody,
    target: imported,
    run: (actor, id) => readImport(actor, articleId.parse(id), annotation(id)),
  },
  {
    operation: 'read-import-progress',
    may: everybody,
    run: (actor) => readImportProgress(actor, 'a-key'),
  },
  {
    operation: 'read-invitation',
    may: admins,
    target: invitation,
    run: (actor, id) => readInvitation(actor, invitationId.parse(id)),
  },
  {
    operation: 'read-password-reset',
    may: admins,
    target: reset,
    run: (actor, id) => readPasswordReset(actor, resetId.parse(id)),
  },
  { operation: 'read-queue', may: everybody, run: (actor) => readQueue(actor) },
  { operation: 'open-queue', may: everybody, run: (actor) => openQueue(actor) },
  { operation: 'list-queue-lines', may: everybody, run: (actor) => listQueueLines(actor) },
  {
    operation: 'read-bundle',
    may: everybody,
    target: exportedArticle,
    run: (actor, id) => readBundle(actor, articleId.parse(id)),
  },
  {
    operation: 'export-bundle',
    may: everybody,
    target: article,
    run: async (actor, id) => {
      await someSigner()
      return exportBundle(actor, articleId.parse(id))
    },
  },
  {
    operation: 'add-publication',
    may: editors,
    target: article,
    run: async (actor, id) => {
      await someSigner()
      return addPublication(actor, articleId.parse(id), { finding: 'x', reason: null, told: null })
    },
  },
  {
    operation: 'list-publications',
    may: everybody,
    target: article,
    run: (actor, id) => listPublications(actor, articleId.parse(id)),
  },
  {
    operation: 'read-publication',
    may: everybody,
    target: publication,
    run: (actor, id) => readPublication(actor, publicationId.parse(id)),
  },
  {
    operation: 'compare-publications',
    may: everybody,
    target: publishedArticle,
    run: (actor, id) => comparePublications(actor, articleId.parse(id), { from: 1, to: 1 }),
  },
  {
    operation: 'draw-comparison',
    may: everybody,
    target: publishedArticle,
    run: (actor, id) => drawComparison(actor, articleId.parse(id), { from: 1, to: 1 }, 'en'),
  },
  {
    operation: 'read-checklist',
    may: everybody,
    target: article,
    run: (actor, id) => readChecklist(actor, articleId.parse(id)),
  },
  {
    operation: 'share-draft',
    may: editors,
    target: article,
    run: (actor, id) => shareDraft(actor, articleId.parse(id), { days: 1 }, 'a secret'),
  },
  {
    operation: 'list-share-links',
    may: editors,
    target: article,
    run: (actor, id) => listShareLinks(actor, articleId.parse(id)),
  },
  {
    operation: 'read-share-link',
    may: editors,
    target: shared,
    run: (actor, id) => readShareLink(actor, shareLinkId.parse(id)),
  },
  {
    operation: 'revoke-share-link',
    may: editors,
    target: shared,
    run: (actor, id) => revokeShareLink(actor, shareLinkId.parse(id)),
  },
  {
    operation: 'list-reader-reports',
    may: editors,
    run: (actor) => listReaderReports(actor, { ...page, state: 'open' }),
  },
  {
    operation: 'read-reader-report',
    may: editors,
    target: readerReport,
    run: (actor, id) => readReaderReport(actor, readerReportId.parse(id)),
  },
  {
    operation: 'handle-reader-report',
    may: editors,
    target: readerReport,
    run: (actor, id) => handleReaderReport(actor, readerReportId.parse(id), reason),
  },
  {
    operation: 'withdraw-publication',
    may: editors,
    target: publishedArticle,
    run: (actor, id) => withdrawPublication(actor, articleId.parse(id), 1, reason),
  },
  {
    operation: 'read-checkpoint',
    may: everybody,
    run: async (actor) => {
      await signed(actor)
      return readCheckpoint(actor)
    },
  },
  {
    operation: 'read-timestamp',
    may: everybody,
    run: async (actor) => {
      await stamped(actor)
      return readTimestamp(actor)
    },
  },
  {
    operation: 'export-report',
    may: everybody,
    target: article,
    run: (actor, id) =>
      exportReport(actor, articleId.parse(id), {
        format: 'html',
        table: 'claims',
        standard: 'a-3a',
        internal: false,
      }),
  },
  {
    operation: 'read-report-page',
    may: everybody,
    target: article,
    run: (actor, id) => readReportPage(actor, articleId.parse(id)),
  },
  {
    operation: 'read-revision',
    may: everybody,
    target: article,
    run: (actor, id) => readRevision(actor, articleId.parse(id), 1),
  },
  {
    operation: 'read-revision-answer',
    may: everybody,
    target: article,
    run: (actor, id) => readRevisionAnswer(actor, articleId.parse(id), true),
  },
  {
    operation: 'read-workspace',
    may: everybody,
    target: article,
    run: (actor, id) => readWorkspace(actor, articleId.parse(id)),
  },
  {
    operation: 'reinstate-sentence',
    may: checkers,
    target: dismissal,
    run: (actor, id) => reinstateSentence(actor, dismissalId.parse(id)),
  },
  {
    operation: 'reopen-claim',
    may: editors,
    target: approved,
    run: (actor, id) => reopenClaim(actor, claimId.parse(id), reason),
  },
  {
    operation: 'resolve-comment',
    may: checkers,
    target: comment,
    run: (actor, id) => resolveComment(actor, commentId.parse(id)),
  },
  {
    operation: 'restore-claim',
    may: editors,
    target: withdrawnBy('editor'),
    run: (actor, id) => restoreClaim(actor, claimId.parse(id), reason),
  },
  {
    operation: 'restore-claim',
    may: checkers,
    target: withdrawnBy('journalist'),
    run: (actor, id) => restoreClaim(actor, claimId.parse(id), reason),
  },
  {
    operation: 'restore-evidence',
    may: editors,
    target: evidenceWithdrawnBy('editor'),
    run: (actor, id) => restoreEvidence(actor, evidenceId.parse(id), reason),
  },
  {
    operation: 'restore-evidence',
    may: checkers,
    target: evidenceWithdrawnBy('journalist'),
    run: (actor, id) => restoreEvidence(actor, evidenceId.parse(id), reason),
  },
  {
    operation: 'return-verdict',
    may: editors,
    target: proposed,
    run: (actor, id) => returnVerdict(actor, claimId.parse(id), reason),
  },
  {
    operation: 'revise-proposal',
    may: 'reader:n journalist:y editor:n admin:n',
    target: waiting,
    run: (actor, id) => reviseProposal(actor, proposalId.parse(id), again),
  },
  {
    operation: 'revoke-invitation',
    may: admins,
    target: invitation,
    run: (actor, id) => revokeInvitation(actor, invitationId.parse(id)),
  },
  ...[readToken, revokeToken].map(
    (run): Row => ({
      operation: run === readToken ? 'read-token' : 'revoke-token',
      may: 'reader:n journalist:y editor:n admin:y',
      target: token,
      run: (actor, id) => run(actor, tokenId.parse(id)),
    }),
  ),
  {
    operation: 'tell-presence',
    may: everybody,
    target: article,
    run: (actor, id) =>
      tellPresence(actor, { tab: randomUUID(), article: articleId.parse(id), claim: null, writing: false }),
  },
  {
    operation: 'unmark-claim',
    may: checkers,
    target: open,
    run: (actor, id) => unmarkClaim(actor, claimId.parse(id)),
  },
  {
    operation: 'unmark-claim',
    may: editors,
    target: async ({ admin }) => (await newClaim(admin, await newArticle(admin))).id,
    run: (actor, id) => unmarkClaim(actor, claimId.parse(id)),
  },
  {
    operation: 'withdraw-comment',
    may: 'reader:n journalist:y editor:n admin:n',
    target: comment,
    run: (actor, id) => withdrawComment(actor, commentId.parse(id)),
  },
  {
    operation: 'withdraw-proposal',
    may: 'reader:n journalist:y editor:n admin:n',
    target: waiting,
    run: (actor, id) => withdrawProposal(actor, proposalId.parse(id), null),
  },
  {
    operation: 'withdraw-return',
    may: 'reader:n journalist:n editor:y admin:n',
    target: returnBy('editor'),
    run: (actor, id) => withdrawReturn(actor, decisionId.parse(id)),
  },
  {
    operation: 'withdraw-return',
    may: 'reader:n journalist:n editor:n admin:y',
    target: returnBy('admin'),
    run: (actor, id) => withdrawReturn(actor, decisionId.parse(id)),
  },
  {
    operation: 'withdraw-article',
    may: checkers,
    target: article,
    run: (actor, id) => withdrawArticle(actor, articleId.parse(id), reason),
  },
  {
    operation: 'withdraw-article',
    may: 'reader:n journalist:n editor:y admin:y',
    target: articleOfEditor,
    run: (actor, id) => withdrawArticle(actor, articleId.parse(id), reason),
  },
  {
    operation: 'restore-article',
    may: editors,
    target: withdrawnArticle,
    run: (actor, id) => restoreArticle(actor, articleId.parse(id), reason),
  },
  {
    operation: 'withdraw-claim',
    may: checkers,
    target: open,
    run: (actor, id) => withdrawClaim(actor, claimId.parse(id), reason),
  },
  {
    operation: 'withdraw-claim',
    may: editors,
    target: approved,
    run: (actor, id) => withdrawClaim(actor, claimId.parse(id), reason),
  },
  {
    operation: 'withdraw-evidence',
    may: checkers,
    target: evidence,
    run: (actor, id) => withdrawEvidence(actor, evidenceId.parse(id), reason),
  },
]

/**
 * What lies beside the operations: parts of them, what has to work before anybody is signed in, and what who runs the
 * installation calls on the machine itself.
 */
export const withoutActor = {
  anyRequest: ['answer-once', 'is-unavailable', 'request-id'],
  signedOut: [
    'accept-invitation',
    'join-by-domain',
    'join-by-identity',
    'settle-role',
    'find-invitation',
    'find-password-reset',
    'found-newsroom',
    'is-ready',
    'list-feed',
    'read-published',
    'read-published-file',
    'draw-published',
    'draw-shared-draft',
    'receive-reader-report',
    'reset-password',
    'set-up',
  ],
  operator: [
    'remind-of-deadlines',
    'remove-expired',
    'compare-with-stored',
    'stem-claims',
    'read-workings',
    'ready-threads',
  ],
}
