import type { MemberId, NewsroomId } from '../domain/ids'
import type { MemberFacts } from '../domain/newsroom/member-facts'
import { database } from './client'

/** All that is stored of a member beside what they did; null when this newsroom has no such member. */
export async function findMemberFacts(newsroom: NewsroomId, id: MemberId): Promise<MemberFacts | null> {
  const row = await database(newsroom).member.findFirst({
    where: { id, newsroomId: newsroom },
    select: {
      ...{ id: true, name: true, role: true, createdAt: true, disabledAt: true, erasedAt: true },
      account: {
        select: {
          email: true,
          totp: { select: { createdAt: true } },
          passkeys: { select: { name: true, createdAt: true, lastUsedAt: true } },
          recoveryCodes: { select: { usedAt: true } },
          identities: { select: { issuer: true, subject: true, createdAt: true, lastUsedAt: true } },
        },
      },
      sessions: {
        select: {
          ...times,
          device: true,
          network: true,
          method: true,
          factor: true,
          lastSeenAt: true,
          revokedAt: true,
        },
      },
      tokens: { select: { ...times, name: true, scopes: true, lastUsedAt: true, revokedAt: true } },
      resets: { select: { ...times, usedAt: true } },
      drafts: { select: { form: true, typed: true, writtenAt: true } },
      inbox: { select: { kind: true, articleId: true, claimId: true, at: true, readAt: true } },
      mutedNotices: { select: { kind: true } },
      mailChoices: { select: { kind: true, often: true } },
      savedViews: { select: { list: true, name: true, query: true } },
    },
  })
  if (!row) return null
  const {
    sessions,
    tokens,
    account,
    resets,
    drafts,
    inbox,
    mutedNotices,
    mailChoices,
    savedViews,
    ...member
  } = row
  const { email = null, totp = null, passkeys = [], recoveryCodes = [], identities = [] } = account ?? {}
  // Who is invited becomes a member under the very address; an address that was erased is nobody's.
  const invitations = email
    ? await database(newsroom).invitation.findMany({
        where: { newsroomId: newsroom, email },
        select: { ...times, name: true, email: true, role: true, usedAt: true },
      })
    : []
  return {
    member: { ...member, email },
    secondFactor: { totp, passkeys, recoveryCodes },
    identities,
    ...{ invitations, sessions, tokens, passwordResets: resets, notices: inbox, mailChoices, savedViews },
    drafts: drafts.map(({ typed, ...draft }) => ({ ...draft, values: JSON.parse(typed ?? '{}') })),
    mutedNotices: mutedNotices.map(({ kind }) => kind),
  }
}

const times = { createdAt: true, expiresAt: true } as const
