import type { AccountId, PasskeyId } from '../domain/ids'
import { type KeptPasskey, type Passkey, passkey } from '../domain/newsroom/passkey'
import { ofAccount } from './of-account'
import { type Write, write } from './write'

/** The passkeys of an account, in the order they were made. */
export async function listPasskeys(account: AccountId): Promise<(Passkey & KeptPasskey)[]> {
  const rows = await ofAccount(account).passkey.findMany({
    where: { accountId: account },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ credentialId, publicKey, counter, transports, ...row }) => ({
    ...passkey.parse({
      ...row,
      createdAt: row.createdAt.toISOString(),
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    }),
    ...{ credentialId, publicKey, transports, counter: Number(counter) },
  }))
}

export function addPasskey(account: AccountId, entry: KeptPasskey & { id: PasskeyId; name: string }): Write {
  return write(() =>
    ofAccount(account).passkey.create({ data: { ...entry, accountId: account }, select: { id: true } }),
  )
}

export function removePasskey(account: AccountId, id: PasskeyId): Write {
  return write(() =>
    ofAccount(account).passkey.delete({ where: { id, accountId: account }, select: { id: true } }),
  )
}

/** Notes that a passkey signed; false where its count is another than it was, for it signed somewhere else meanwhile. */
export async function notePasskey(
  account: AccountId,
  id: PasskeyId,
  counter: { from: number; to: number },
): Promise<boolean> {
  const { count } = await ofAccount(account).passkey.updateMany({
    where: { id, accountId: account, counter: counter.from },
    data: { counter: counter.to, lastUsedAt: new Date() },
  })
  return count === 1
}

export async function addChallenge(account: AccountId, challenge: string, expiresAt: Date): Promise<void> {
  await ofAccount(account).passkeyChallenge.create({
    data: { challenge, accountId: account, expiresAt },
    select: { challenge: true },
  })
}

/** Uses a challenge up; false where it is none of the account's, is over, or was used. */
export async function takeChallenge(account: AccountId, challenge: string): Promise<boolean> {
  const { count } = await ofAccount(account).passkeyChallenge.deleteMany({
    where: { challenge, accountId: account, expiresAt: { gt: new Date() } },
  })
  return count === 1
}
