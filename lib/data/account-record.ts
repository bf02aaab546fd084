import { z } from 'zod'
import { type AccountId, accountId, type MemberId, type NewsroomId } from '../domain/ids'
import type { Actor } from '../domain/newsroom/actor'
import { type OwnNewsroom, ownNewsroom } from '../domain/newsroom/own-newsroom'
import { database } from './client'
import { ofAccount } from './of-account'
import { toActing } from './session-record'
import { type Write, write } from './write'

/** Whether an address is somebody's, whatever the newsrooms they work in. */
export async function isAddressTaken(email: string): Promise<boolean> {
  return (await database({ by: 'address', key: email }).account.count({ where: { email } })) > 0
}

/** How a member signs in; null once they were erased. */
export async function findAccountOf(newsroom: NewsroomId, id: MemberId): Promise<AccountId | null> {
  const row = await database(newsroom).member.findFirst({ where: { id }, select: { accountId: true } })
  return row?.accountId ? accountId.parse(row.accountId) : null
}

/** A new account, once its first member is there: before, nobody would see it. */
export function addAccount(account: { id: AccountId; email: string; passwordHash: string | null }): Write {
  return write(() => ofAccount(account.id).account.create({ data: account, select: { id: true } }))
}

/** Sets another password, unless the present one is another than expected by now, or the newsroom does not let them in. */
export function savePassword(
  newsroom: NewsroomId,
  id: AccountId,
  { from, to }: { from?: string; to: string },
): Write {
  return write(() =>
    database(newsroom).account.update({
      where: {
        id,
        members: { some: { disabledAt: null } },
        ...(from === undefined ? {} : { passwordHash: from }),
      },
      data: { passwordHash: to },
      select: { id: true },
    }),
  )
}

/** The address with which somebody signs in; null once they were erased. */
export async function findAddress(newsroom: NewsroomId, account: AccountId): Promise<string | null> {
  const row = await database(newsroom).account.findFirst({ where: { id: account }, select: { email: true } })
  return row?.email ?? null
}

/** Whether an account of the newsroom is in another one as well, where nobody here has a say. */
export async function isElsewhere(newsroom: NewsroomId, account: AccountId): Promise<boolean> {
  const [row] = await database(newsroom).$queryRaw<[{ elsewhere: boolean | null }]>`
    SELECT is_account_elsewhere(${account}::uuid) AS elsewhere`
  return row.elsewhere === true
}

/** Holds an account until the rest is written, unless it is in another newsroom as well by then. */
export function holdAccountOfHereAlone(newsroom: NewsroomId, account: AccountId): Write {
  return write(() => database(newsroom).$queryRaw`SELECT hold_account_of_one(${account}::uuid)::text`)
}

/** The newsrooms that let the account of a session in, by name. */
export async function listNewsroomsOf(session: string): Promise<OwnNewsroom[]> {
  return z
    .array(ownNewsroom)
    .parse(
      await database(null).$queryRaw`SELECT id, name, language, role FROM newsrooms_of_session(${session})`,
    )
}

/** As whom an account acts in a newsroom; null where it has no member there who may sign in. */
export async function findActingIn(
  newsroom: NewsroomId,
  account: AccountId,
): Promise<Omit<Actor, 'request'> | null> {
  const row = await database(newsroom).member.findFirst({
    where: { newsroomId: newsroom, accountId: account, disabledAt: null },
    include: { newsroom: true },
  })
  return row && toActing(row)
}
