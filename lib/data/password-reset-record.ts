import type { MemberId, NewsroomId, ResetId } from '../domain/ids'
import type { PasswordReset } from '../domain/newsroom/member'
import { database } from './client'
import { toActing } from './session-record'
import { type Write, write } from './write'

/** Uses up whatever link for a new password a member has, for a newer one takes its place or its member is kept out. */
export function replaceResets(member: MemberId): Write {
  return write(() =>
    database(null).passwordReset.updateMany({
      where: { memberId: member, usedAt: null },
      data: { usedAt: new Date() },
    }),
  )
}

export function addReset(
  newsroom: NewsroomId,
  by: MemberId,
  entry: { id: string; memberId: MemberId; tokenHash: string; expiresAt: Date },
): Write {
  return write(() =>
    database(newsroom).passwordReset.create({
      data: { ...entry, newsroomId: newsroom, issuedBy: by },
      select: { id: true },
    }),
  )
}

/** A link that waits to be used. */
export async function findResetById(newsroom: NewsroomId, id: ResetId): Promise<PasswordReset | null> {
  const row = await database(newsroom).passwordReset.findFirst({
    where: { id, newsroomId: newsroom, usedAt: null, expiresAt: { gt: new Date() } },
    select: { createdAt: true, expiresAt: true },
  })
  return row && { id, expiresAt: row.expiresAt.toISOString(), createdAt: row.createdAt.toISOString() }
}

/** The open link behind a token's hash, with its member. It falls with the power of whoever made it. */
export async function findReset(tokenHash: string) {
  const row = await database({ by: 'reset', key: tokenHash }).passwordReset.findFirst({
    where: {
      tokenHash,
      usedAt: null,
      expiresAt: { gt: new Date() },
      member: { disabledAt: null },
      issuer: { role: 'admin', disabledAt: null },
    },
    include: { member: { include: { newsroom: true, account: { select: { email: true } } } } },
  })
  const acting = row && toActing(row.member)
  return acting && row.member.account ? { id: row.id, email: row.member.account.email, acting } : null
}

/** Uses a link up, if nobody has. */
export function spendReset(id: string): Write {
  return write(() =>
    database(null).passwordReset.update({
      where: { id, usedAt: null },
      data: { usedAt: new Date() },
      select: { id: true },
    }),
  )
}
