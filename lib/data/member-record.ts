import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { InvitationId, MemberId, NewsroomId } from '../domain/ids'
import type { Actor } from '../domain/newsroom/actor'
import {
  type Invitation,
  type InvitationInput,
  invitation,
  type Member,
  member,
} from '../domain/newsroom/member'
import { type Person, person } from '../domain/newsroom/person'
import type { Role } from '../domain/newsroom/role'
import { database } from './client'
import type { Prisma } from './generated/client'
import { toNewsroom } from './newsroom-record'
import { type Write, write } from './write'

/** By name. */
export async function listMembers(newsroom: NewsroomId): Promise<Member[]> {
  const rows = await database(newsroom).member.findMany({
    where: { newsroomId: newsroom },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    include: besides,
  })
  return rows.map(toMember)
}

/** Those who can sign in, under the names that they have, by name. */
export async function listActivePeople(
  newsroom: NewsroomId,
  { checking = false }: { checking?: boolean } = {},
): Promise<Person[]> {
  const rows = await database(newsroom).member.findMany({
    where: {
      ...{ newsroomId: newsroom, disabledAt: null, name: { not: null } },
      ...(checking && { role: { not: 'reader' } }),
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  return z.array(person).parse(rows)
}

export async function findMember(newsroom: NewsroomId, id: MemberId): Promise<Member | null> {
  const row = await database(newsroom).member.findFirst({
    where: { id, newsroomId: newsroom },
    include: besides,
  })
  return row && toMember(row)
}

/** Whether an address is that of a member of the newsroom, and of one who may not sign in; null when it is nobody's there. */
export async function findAddressHolder(
  newsroom: NewsroomId,
  email: string,
): Promise<{ disabled: boolean } | null> {
  const row = await database(newsroom).member.findFirst({
    where: { account: { email } },
    select: { disabledAt: true },
  })
  return row && { disabled: row.disabledAt !== null }
}

/** What somebody is in a newsroom from now on, as whom they act. */
export function addMember({ id, account, newsroom, name, role }: Omit<Actor, 'request'>): Write {
  const nameSalt = new Uint8Array(randomBytes(32))
  // Known before the row is there: the entry that a member joined already commits to their name under it.
  salts.set(id, nameSalt)
  return write(() =>
    database(newsroom.id).member.create({
      data: { id, accountId: account, newsroomId: newsroom.id, name, nameSalt, role },
      select: { id: true },
    }),
  )
}

/** Saves role and access if nobody has saved since the member was read. */
export function saveMember(
  newsroom: NewsroomId,
  before: Member,
  after: { role: Role; disabled: boolean },
): Write {
  return write(() =>
    database(newsroom).member.update({
      where: { id: before.id, newsroomId: newsroom, version: before.version },
      data: {
        role: after.role,
        disabledAt: after.disabled ? new Date() : null,
        version: before.version + 1,
      },
      select: { id: true },
    }),
  )
}

/**
 * The salt under which a member's name is committed to, kept in memory: it never changes. Null once the name was erased;
 * a new member's is made with the row.
 */
export async function nameSaltOf(newsroom: NewsroomId, id: MemberId): Promise<Uint8Array | null> {
  const known = salts.get(id)
  if (known) return known
  const row = await database(newsroom).member.findFirst({ where: { id }, select: { nameSalt: true } })
  if (!row) return new Uint8Array(randomBytes(32))
  if (!row.nameSalt) return null
  salts.set(id, row.nameSalt)
  return row.nameSalt
}

const salts = new Map<MemberId, Uint8Array>()

/** Invitations that can still be accepted, newest first. */
export async function listInvitations(newsroom: NewsroomId): Promise<Invitation[]> {
  const rows = await database(newsroom).invitation.findMany({
    where: waitingIn(newsroom),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(toInvitation)
}

/** An invitation that can still be accepted. */
export async function findInvitationById(newsroom: NewsroomId, id: InvitationId): Promise<Invitation | null> {
  const row = await database(newsroom).invitation.findFirst({ where: { ...waitingIn(newsroom), id } })
  return row && toInvitation(row)
}

function waitingIn(newsroom: NewsroomId) {
  return { newsroomId: newsroom, usedAt: null, expiresAt: { gt: new Date() } }
}

function toInvitation(row: { createdAt: Date; expiresAt: Date }): Invitation {
  const { createdAt, expiresAt } = row
  return invitation.parse({
    ...row,
    expiresAt: expiresAt.toISOString(),
    createdAt: createdAt.toISOString(),
  })
}

export function addInvitation(
  newsroom: NewsroomId,
  by: MemberId,
  entry: InvitationInput & { id: string; tokenHash: string; expiresAt: Date },
): Write {
  return write(() =>
    database(newsroom).invitation.create({
      data: { ...entry, newsroomId: newsroom, invitedBy: by },
      select: { id: true },
    }),
  )
}

/** The open invitation behind a token's hash, with its newsroom. It falls with the power of whoever gave it. */
export async function findInvitation(tokenHash: string) {
  const row = await database({ by: 'invitation', key: tokenHash }).invitation.findFirst({
    where: {
      tokenHash,
      usedAt: null,
      expiresAt: { gt: new Date() },
      inviter: { role: 'admin', disabledAt: null },
    },
    include: { newsroom: true },
  })
  if (!row) return null
  const { name, email } = row
  // An invitation that was erased is used up as well.
  if (name === null || email === null) return null
  return {
    ...row,
    name,
    email,
    newsroom: toNewsroom(row.newsroom),
    isByPassword: row.newsroom.passwordSignIn,
  }
}

/** Uses up whatever invitation of the newsroom to an address is open, for a newer one takes its place. */
export function replaceInvitations(newsroom: NewsroomId, email: string): Write {
  return write(() =>
    database(newsroom).invitation.updateMany({
      where: { newsroomId: newsroom, email, usedAt: null },
      data: { usedAt: new Date() },
    }),
  )
}

/** Uses an invitation up, if nobody has. */
export function spendInvitation(id: string): Write {
  return write(() =>
    database(null).invitation.update({
      where: { id, usedAt: null },
      data: { usedAt: new Date() },
      select: { id: true },
    }),
  )
}

/** How a member signs in, whether they have a second factor, and the session in which they were seen last. */
const besides = {
  account: {
    select: {
      email: true,
      totp: { select: { accountId: true } },
      passkeys: { take: 1, select: { id: true } },
    },
  },
  sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } },
} satisfies Prisma.MemberInclude

function toMember(row: {
  id: string
  name: string | null
  role: string
  disabledAt: Date | null
  erasedAt: Date | null
  version: number
  createdAt: Date
  sessions: { lastSeenAt: Date }[]
  account: { email: string; totp: object | null; passkeys: object[] } | null
}): Member {
  const { disabledAt, erasedAt, createdAt, sessions, account } = row
  return member.parse({
    ...row,
    email: account?.email ?? null,
    disabled: disabledAt !== null,
    secondFactor: account !== null && (account.totp !== null || account.passkeys.length > 0),
    erasedAt: erasedAt?.toISOString() ?? null,
    lastSeenAt: sessions[0]?.lastSeenAt.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  })
}
