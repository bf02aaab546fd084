import { type AccountId, accountId, memberId } from '../domain/ids'
import type { Factor } from '../domain/newsroom/second-factor'
import { database } from './client'
import { ofAccount } from './of-account'
import { listPasskeys } from './passkey-record'
import { type Write, write } from './write'

/** What somebody has set up beside their password. */
export async function findFactors(account: AccountId) {
  const { totp: totps, recoveryCode } = ofAccount(account)
  const [totp, passkeys, recoveryCodesLeft] = await Promise.all([
    totps.findFirst({ where: { accountId: account } }),
    listPasskeys(account),
    recoveryCode.count({ where: { accountId: account, usedAt: null } }),
  ])
  return { totp, passkeys, recoveryCodesLeft, isSet: totp !== null || passkeys.length > 0 }
}

export function addTotp(account: AccountId, sealedSecret: Uint8Array<ArrayBuffer>, step: number): Write {
  return write(() =>
    ofAccount(account).totp.create({
      data: { accountId: account, sealedSecret, lastStep: step },
      select: { accountId: true },
    }),
  )
}

/** Ends the app of an account, if there is one. */
export function removeTotp(account: AccountId): Write {
  return write(() =>
    ofAccount(account).totp.delete({ where: { accountId: account }, select: { accountId: true } }),
  )
}

/** Takes the code of a half minute; false where it, or one after it, was taken already. */
export async function takeStep(account: AccountId, step: number): Promise<boolean> {
  const { count } = await ofAccount(account).totp.updateMany({
    where: { accountId: account, lastStep: { lt: step } },
    data: { lastStep: step },
  })
  return count === 1
}

/** Takes new recovery codes for those there were; with none, there are none any more. */
export function replaceRecoveryCodes(account: AccountId, hashes: readonly string[]): Write[] {
  const { recoveryCode } = ofAccount(account)
  return [
    write(() => recoveryCode.deleteMany({ where: { accountId: account } })),
    write(() => recoveryCode.createMany({ data: hashes.map((hash) => ({ accountId: account, hash })) })),
  ]
}

/** Whether it is a recovery code of the account that is good still. */
export async function isRecoveryCode(account: AccountId, hash: string): Promise<boolean> {
  return (
    (await ofAccount(account).recoveryCode.count({ where: { accountId: account, hash, usedAt: null } })) === 1
  )
}

/** Uses a recovery code up, if nobody has. */
export function spendRecoveryCode(account: AccountId, hash: string): Write {
  return write(() =>
    ofAccount(account).recoveryCode.update({
      where: { accountId_hash: { accountId: account, hash }, usedAt: null },
      data: { usedAt: new Date() },
      select: { hash: true },
    }),
  )
}

/** Forgets all that somebody had set up, and whoever is about to sign in as them. */
export function forgetFactors(account: AccountId): Write[] {
  const { totp, passkey, recoveryCode, signInStep } = ofAccount(account)
  return [
    write(() => totp.deleteMany({ where: { accountId: account } })),
    write(() => passkey.deleteMany({ where: { accountId: account } })),
    write(() => recoveryCode.deleteMany({ where: { accountId: account } })),
    write(() => signInStep.deleteMany({ where: { accountId: account } })),
  ]
}

/** Notes that somebody said the right password and is asked for their second factor. */
export async function addStep(step: {
  id: string
  account: AccountId
  passwordMark: string
  method: string
  challenge: string | null
  expiresAt: Date
}): Promise<void> {
  const { account, ...data } = step
  await ofAccount(account).signInStep.create({ data: { ...data, accountId: account }, select: { id: true } })
}

/** Who was asked, with what is needed to go on; null when it is over, or they may not sign in any more. */
export async function findStep(id: string) {
  const row = await database({ by: 'signInStep', key: id }).signInStep.findFirst({
    where: { id, expiresAt: { gt: new Date() } },
    // Of their members the one in the newsroom that they come into.
    include: { account: { include: { members: { where: { disabledAt: null }, select: { id: true } } } } },
  })
  const member = row?.account.members[0]
  return member
    ? {
        ...{ account: accountId.parse(row.accountId), member: memberId.parse(member.id) },
        ...{ passwordMark: row.passwordMark, challenge: row.challenge },
        ...{ email: row.account.email, passwordHash: row.account.passwordHash },
        method: row.method === 'oidc' ? ('oidc' as const) : ('password' as const),
      }
    : null
}

/** Uses up what a passkey has to sign; false where one has tried already. */
export async function takeStepChallenge(id: string, challenge: string): Promise<boolean> {
  const { count } = await database({ by: 'signInStep', key: id }).signInStep.updateMany({
    where: { id, challenge },
    data: { challenge: null },
  })
  return count === 1
}

/** Ends the asking; false where it was over already, for somebody else went on from it. */
export async function endStep(id: string): Promise<boolean> {
  const { count } = await database({ by: 'signInStep', key: id }).signInStep.deleteMany({ where: { id } })
  return count === 1
}

/** The session in which a factor was set up has shown it. */
export function markSession(id: string, factor: Factor): Write {
  return write(() =>
    database({ by: 'session', key: id }).session.updateMany({
      where: { id, revokedAt: null },
      data: { factor },
    }),
  )
}
