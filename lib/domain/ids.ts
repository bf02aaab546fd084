import { z } from 'zod'

/** Branded, so that a claim's id cannot stand where an article's is wanted. All are UUIDs in lower case. */
const id = z.uuid().toLowerCase()

export const newsroomId = id.brand<'NewsroomId'>()
export const accountId = id.brand<'AccountId'>()
export const memberId = id.brand<'MemberId'>()
export const articleId = id.brand<'ArticleId'>()
export const claimId = id.brand<'ClaimId'>()
export const evidenceId = id.brand<'EvidenceId'>()
export const sourceId = id.brand<'SourceId'>()
export const proposalId = id.brand<'ProposalId'>()
export const decisionId = id.brand<'DecisionId'>()
export const commentId = id.brand<'CommentId'>()
export const invitationId = id.brand<'InvitationId'>()
export const resetId = id.brand<'ResetId'>()
export const dismissalId = id.brand<'DismissalId'>()
export const draftId = id.brand<'DraftId'>()
export const basisId = id.brand<'BasisId'>()
export const publicationId = id.brand<'PublicationId'>()
export const readerReportId = id.brand<'ReaderReportId'>()
export const shareLinkId = id.brand<'ShareLinkId'>()
export const tokenId = id.brand<'TokenId'>()
export const inboxItemId = id.brand<'InboxItemId'>()
export const savedViewId = id.brand<'SavedViewId'>()
export const webhookId = id.brand<'WebhookId'>()
export const passkeyId = id.brand<'PasskeyId'>()
export const identityId = id.brand<'IdentityId'>()
export const domainId = id.brand<'DomainId'>()

export type NewsroomId = z.infer<typeof newsroomId>
export type AccountId = z.infer<typeof accountId>
export type MemberId = z.infer<typeof memberId>
export type ArticleId = z.infer<typeof articleId>
export type ClaimId = z.infer<typeof claimId>
export type EvidenceId = z.infer<typeof evidenceId>
export type SourceId = z.infer<typeof sourceId>
export type ProposalId = z.infer<typeof proposalId>
export type DecisionId = z.infer<typeof decisionId>
export type CommentId = z.infer<typeof commentId>
export type InvitationId = z.infer<typeof invitationId>
export type ResetId = z.infer<typeof resetId>
export type DismissalId = z.infer<typeof dismissalId>
export type DraftId = z.infer<typeof draftId>
export type BasisId = z.infer<typeof basisId>
export type PublicationId = z.infer<typeof publicationId>
export type ReaderReportId = z.infer<typeof readerReportId>
export type TokenId = z.infer<typeof tokenId>
export type ShareLinkId = z.infer<typeof shareLinkId>
export type SavedViewId = z.infer<typeof savedViewId>
export type WebhookId = z.infer<typeof webhookId>
export type PasskeyId = z.infer<typeof passkeyId>
export type IdentityId = z.infer<typeof identityId>
export type DomainId = z.infer<typeof domainId>
