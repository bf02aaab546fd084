import { type AccountId, accountId, type IdentityId, memberId, type NewsroomId } from '../domain/ids'
import type { Actor } from '../domain/newsroom/actor'
import { type Identity, identity, type Known } from '../domain/newsroom/identity'
import { database } from './client'
import { ofAccount } from './of-account'
import { toActing } from './session-record'
import { type Write, write } from './write'

type Shown = Pick<Known, 'issuer' | 'subject'>

/** A line each, as the door of the database takes it apart. */
const doorOf = ({ issuer, subject }: Shown) => ({ by: 'identity', key: `${issuer}\n${subject}` }) as const

/** The member of whom an identity is, where they are let in. */
const heldBy = ({ issuer, subject }: Shown) => ({
  account: { identities: { some: { issuer, subject } } },
  disabledAt: null,
})

/** Whose identity it is, and as which member they go on; null when it is nobody's, or theirs whom no newsroom lets in. */
export async function findIdentityHolder(shown: Shown) {
  const row = await database(doorOf(shown)).member.findFirst({
    where: heldBy(shown),
    select: { id: true, account: { select: { id: true, email: true, passwordHash: true } } },
  })
  if (!row?.account) return null
  const { id, email, passwordHash } = row.account
  return { account: accountId.parse(id), member: memberId.parse(row.id), email, passwordHash }
}

/** As whom the holder of an identity acts; null when it is nobody's, or theirs whom no newsroom lets in. */
export async function findActingByIdentity(shown: Shown): Promise<Omit<Actor, 'request'> | null> {
  const row = await database(doorOf(shown)).member.findFirst({
    where: heldBy(shown),
    include: { newsroom: true },
  })
  return row && toActing(row)
}

/** Whether it is somebody's already, in whatever newsroom and whether or not they may sign in. */
export async function isIdentityTaken({ issuer, subject }: Shown): Promise<boolean> {
  return (await database(doorOf({ issuer, subject })).identity.count({ where: { issuer, subject } })) > 0
}

/** The identities of an account, in the order they were linked. */
export async function listIdentities(account: AccountId): Promise<(Identity & Shown)[]> {
  const rows = await ofAccount(account).identity.findMany({
    where: { accountId: account },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    ...identity.parse({
      ...row,
      createdAt: row.createdAt.toISOString(),
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    }),
    subject: row.subject,
  }))
}

export function addIdentity(
  account: AccountId,
  { id, issuer, subject }: Shown & { id: IdentityId },
  lastUsedAt: Date | null = null,
): Write {
  return write(() =>
    ofAccount(account).identity.create({
      data: { id, issuer, subject, accountId: account, lastUsedAt },
      select: { id: true },
    }),
  )
}

export function removeIdentity(account: AccountId, id: IdentityId): Write {
  return write(() =>
    ofAccount(account).identity.delete({ where: { id, accountId: account }, select: { id: true } }),
  )
}

/** Notes that somebody signed in by it. */
export async function noteIdentity({ issuer, subject }: Shown): Promise<void> {
  await database(doorOf({ issuer, subject })).identity.updateMany({
    where: { issuer, subject },
    data: { lastUsedAt: new Date() },
  })
}

/** How many of those who may sign in to a newsroom could not by an identity. */
export async function countWithoutIdentity(newsroom: NewsroomId): Promise<number> {
  return database(newsroom).member.count({
    where: { newsroomId: newsroom, disabledAt: null, account: { identities: { none: {} } } },
  })
}
