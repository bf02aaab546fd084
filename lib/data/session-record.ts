import { type MemberId, memberId, type NewsroomId } from '../domain/ids'
import { role } from '../domain/newsroom/role-schema'
import { type Factor, factors } from '../domain/newsroom/second-factor'
import { sessionEnv } from '../env'
import { database } from './client'
import { toNewsroom } from './newsroom-record'
import { type Write, write } from './write'

/** Who signs in with an address: what is needed to check their password. */
export async function findSignIn(
  email: string,
): Promise<{ member: MemberId; passwordHash: string | null } | null> {
  const row = await database({ by: 'address', key: email }).member.findFirst({
    where: { email, disabledAt: null },
    select: { id: true, passwordHash: true },
  })
  return row && { member: memberId.parse(row.id), passwordHash: row.passwordHash }
}

/** How a member signs in; null when they cannot. */
export async function findOwnSignIn(
  newsroom: NewsroomId,
  id: MemberId,
): Promise<{ email: string; passwordHash: string } | null> {
  const row = await database(newsroom).member.findFirst({
    where: { id, disabledAt: null },
    select: { email: true, passwordHash: true },
  })
  return row?.email && row.passwordHash ? { email: row.email, passwordHash: row.passwordHash } : null
}

/** A member by their address, with their newsroom. */
export async function findMemberByEmail(email: string) {
  const row = await database({ by: 'address', key: email }).member.findFirst({
    where: { email },
    include: { newsroom: true },
  })
  if (!row?.name) return null
  const newsroom = toNewsroom(row.newsroom)
  return { id: memberId.parse(row.id), name: row.name, role: role.parse(row.role), newsroom }
}

/** Whose sessions: nobody else's are ever looked at. */
type SessionOwner = { id: MemberId; newsroom: { id: NewsroomId } }

export async function openSession(
  id: string,
  member: MemberId,
  session: {
    method: string
    factor: Factor | null
    device: string | null
    network: string | null
    expiresAt: Date
  },
): Promise<void> {
  await database({ by: 'member', key: member }).session.create({
    data: { id, memberId: member, ...session },
    select: { id: true },
  })
}

/** The sessions of a member that are good still, the one used last first. */
export async function listSessions({ id: member, newsroom }: SessionOwner) {
  const rows = await database(newsroom.id).session.findMany({
    where: { ...goodAt(new Date()), memberId: member },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    select: { id: true, device: true, network: true, factor: true, createdAt: true, lastSeenAt: true },
  })
  return rows.map(({ createdAt, lastSeenAt, factor, ...row }) => ({
    ...row,
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
  // Whose name was erased does not work here any more.
  if (!row?.member.name) return null
  const { newsroom, ...member } = row.member
  return {
    lastSeenAt: row.lastSeenAt,
    signedInAt: row.createdAt,
    factor: row.factor,
    factorRequired: newsroom.factorRequired,
    member: { id: memberId.parse(member.id), name: row.member.name, role: role.parse(member.role) },
    newsroom: toNewsroom(newsroom),
  }
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

/** Ends every good session of a member but for one, at once; answers how many. */
export async function endOtherSessions(
  { id: member, newsroom }: SessionOwner,
  here: string,
): Promise<number> {
  const { count } = await database(newsroom.id).session.updateMany({
    where: { ...goodAt(new Date()), memberId: member, id: { not: here } },
    data: { revokedAt: new Date() },
  })
  return count
}

/** Ends every session of a member, but for one. */
export function endSessionsOf(member: MemberId, except = ''): Write {
  return write(() =>
    database(null).session.updateMany({
      where: { memberId: member, revokedAt: null, id: { not: except } },
      data: { revokedAt: new Date() },
    }),
  )
}
