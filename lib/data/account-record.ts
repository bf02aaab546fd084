import { type AccountId, accountId, type MemberId, type NewsroomId } from '../domain/ids'
import { database } from './client'
import { ofAccount } from './of-account'
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
export function addAccount(account: { id: AccountId; email: string; passwordHash: string }): Write {
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
