import type { MemberId, PasskeyId } from '../domain/ids'
import { type KeptPasskey, type Passkey, passkey } from '../domain/newsroom/passkey'
import { ofMember } from './of-member'
import { type Write, write } from './write'

/** The passkeys of a member, in the order they were made. */
export async function listPasskeys(member: MemberId): Promise<(Passkey & KeptPasskey)[]> {
  const rows = await ofMember(member).passkey.findMany({
    where: { memberId: member },
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

export function addPasskey(member: MemberId, entry: KeptPasskey & { id: PasskeyId; name: string }): Write {
  return write(() =>
    ofMember(member).passkey.create({ data: { ...entry, memberId: member }, select: { id: true } }),
  )
}

export function removePasskey(member: MemberId, id: PasskeyId): Write {
  return write(() =>
    ofMember(member).passkey.delete({ where: { id, memberId: member }, select: { id: true } }),
  )
}

/** Notes that a passkey signed; false where its count is another than it was, for it signed somewhere else meanwhile. */
export async function notePasskey(
  member: MemberId,
  id: PasskeyId,
  counter: { from: number; to: number },
): Promise<boolean> {
  const { count } = await ofMember(member).passkey.updateMany({
    where: { id, memberId: member, counter: counter.from },
    data: { counter: counter.to, lastUsedAt: new Date() },
  })
  return count === 1
}

export async function addChallenge(member: MemberId, challenge: string, expiresAt: Date): Promise<void> {
  await ofMember(member).passkeyChallenge.create({
    data: { challenge, memberId: member, expiresAt },
    select: { challenge: true },
  })
}

/** Uses a challenge up; false where it is none of the member's, is over, or was used. */
export async function takeChallenge(member: MemberId, challenge: string): Promise<boolean> {
  const { count } = await ofMember(member).passkeyChallenge.deleteMany({
    where: { challenge, memberId: member, expiresAt: { gt: new Date() } },
  })
  return count === 1
}
