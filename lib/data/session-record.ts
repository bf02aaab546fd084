import { type AccountId, accountId, type MemberId, memberId, type NewsroomId } from '../domain/ids'
import type { Actor } from '../domain/newsroom/actor'
import { role } from '../domain/newsroom/role-schema'
import { type Factor, factors } from '../domain/newsroom/second-factor'
import { sessionEnv } from '../env'
import { database } from './client'
import { type NewsroomRow, toNewsroom } from './newsroom-record'
import { type Write, write } from './write'

/** Who signs in with an address, and as which member they go on: what is needed to check their password. */
export async function findSignIn(email: string): Promise<{
  account: AccountId
  member: MemberId
  passwordHash: string | null
  isByPassword: boolean
} | null> {
  const row = await database({ by: 'address', key: email }).member.findFirst({
    where: { account: { email }, disabledAt: null },
    select: {
      id: true,
      account: { select: { id: true, passwordHash: true } },
      newsroom: { select: { passwordSignIn: true } },
    },
  })
  if (!row?.account) return null
  const { id, passwordHash } = row.account
  const isByPassword = row.newsroom.passwordSignIn
  return { account: accountId.parse(id), member: memberId.parse(row.id), passwordHash, isByPassword }
}

/** How a member signs in; null when they cannot. */
export async function findOwnSignIn(
  newsroom: NewsroomId,
  id: MemberId,
): Promise<{ email: string; passwordHash: string } | null> {
  const row = await database(newsroom).member.findFirst({
    where: { id, disabledAt: null },
    select: { account: { select: { email: true, passwordHash: true } } },
  })
  return row?.account?.passwordHash
    ? { email: row.account.email, passwordHash: row.account.passwordHash }
    : null
}

/** Somebody by their address, as the member that they are where they worked last. */
export async function findMemberByEmail(email: string) {
  const row = await database({ by: 'address', key: email }).member.findFirst({
    where: { account: { email } },
    include: { newsroom: true },
  })
  return row && toActing(row)
}

/** Whose sessions: nobody else's are ever looked at. */
type SessionOwner = { account: AccountId; newsroom: { id: NewsroomId } }

export async function openSession(
  id: string,
  member: MemberId,
  session: {
    method: string
    factor: Factor | null
    confirmedAt: Date | null
    device: string | null
    network: string | null
    expiresAt: Date
  },
): Promise<void> {
  await database({ by: 'member', key: member }).session.create({
    data: { id, member: { connect: { id: member } }, ...session },
    select: { id: true },
  })
}

/** The sessions of an account that are good still, the one used last first. */
export async function listSessions({ account, newsroom }: SessionOwner) {
  const rows = await database(newsroom.id).session.findMany({
    where: { ...goodAt(new Date()), accountId: account },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    select: {
      ...{ id: true, device: true, network: true, method: true, factor: true },
      ...{ createdAt: true, lastSeenAt: true },
    },
  })
  return rows.map(({ createdAt, lastSeenAt, factor, method, ...row }) => ({
    ...row,
    method: method === 'oidc' ? ('oidc' as const) : ('password' as const),
    factor: factors.find((known) => known === factor) ?? null,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
  }))
}

/** What a session is that was not ended, has not run out, and was used of late. */
export function goodAt(moment: Date) {
  const idleSince = new Date(moment.getTime() - sessionEnv().SESSION_IDLE_HOURS * 3_600_000)
  return { revokedAt: null, expiresAt: { gt: moment }, lastSeenAt: { gt: idleSince } }
}

/** A session that is good still, with its member as they stand now; null when the member was disabled since. */
export async function findSession(id: string) {
  const row = await database({ by: 'session', key: id }).session.findFirst({
    where: { ...goodAt(new Date()), id, member: { disabledAt: null } },
    include: { member: { include: { newsroom: true } } },
  })
  const acting = row && toActing(row.member)
  if (!acting) return null
  const { newsroom, ...member } = acting
  return {
    lastSeenAt: row.lastSeenAt,
    confirmedAt: row.confirmedAt,
    factor: row.factor,
    factorRequired: row.member.newsroom.factorRequired,
    isByPassword: row.method === 'password',
    passwordSignIn: row.member.newsroom.passwordSignIn,
    ...{ member, newsroom },
  }
}

/** As whom somebody acts. Whose name was erased does not work here any more. */
export function toActing(row: {
  id: string
  accountId: string | null
  name: string | null
  role: string
  newsroom: NewsroomRow
}): Omit<Actor, 'request'> | null {
  if (row.name === null) return null
  return {
    ...{ id: memberId.parse(row.id), account: accountId.parse(row.accountId) },
    ...{ name: row.name, role: role.parse(row.role), newsroom: toNewsroom(row.newsroom) },
  }
}

/** Whether it was a password that opened a session. */
export async function isOpenedByPassword(id: string): Promise<boolean> {
  return (await database({ by: 'session', key: id }).session.count({ where: { id, method: 'password' } })) > 0
}

export async function touchSession(id: string): Promise<void> {
  await database({ by: 'session', key: id }).session.updateMany({
    where: { id, revokedAt: null },
    data: { lastSeenAt: new Date() },
  })
}

export async function endSession(id: string): Promise<void> {
  await database({ by: 'session', key: id }).session.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: new Date() },
  })
}

/** Ends every good session of an account but for one, at once; answers how many. */
export async function endOtherSessions({ account, newsroom }: SessionOwner, here: string): Promise<number> {
  const { count } = await database(newsroom.id).session.updateMany({
    where: { ...goodAt(new Date()), accountId: account, id: { not: here } },
    data: { revokedAt: new Date() },
  })
  return count
}

/** Ends every session of an account, but for one, whatever the newsroom it acts in. */
export function endSessionsOf(account: AccountId, except = ''): Write {
  return write(() =>
    database(null).session.updateMany({
      where: { accountId: account, revokedAt: null, id: { not: except } },
      data: { revokedAt: new Date() },
    }),
  )
}

/** Ends every session that acts as a member. */
export function endSessionsOfMember(member: MemberId): Write {
  return write(() =>
    database(null).session.updateMany({
      where: { memberId: member, revokedAt: null },
      data: { revokedAt: new Date() },
    }),
  )
}

/** Has a good session of an account act as another of its members, in the newsroom of the transaction. */
export function moveSession(id: string, { account, id: member }: Pick<Actor, 'account' | 'id'>): Write {
  return write(() => database(null).session.update({ ...moved(id, account, member), select: { id: true } }))
}

/** The same by itself, in the newsroom of that member; false where the session is over. */
export async function moveSessionTo(id: string, { account, id: member, newsroom }: Omit<Actor, 'request'>) {
  const { count } = await database(newsroom.id).session.updateMany(moved(id, account, member))
  return count === 1
}

function moved(id: string, account: AccountId, member: MemberId) {
  return {
    where: { ...goodAt(new Date()), id, accountId: account },
    data: { memberId: member, lastSeenAt: new Date() },
  }
}
