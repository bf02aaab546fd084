import type { MemberId } from '../domain/ids'
import type { Factor } from '../domain/newsroom/second-factor'
import { database } from './client'
import { ofMember } from './of-member'
import { listPasskeys } from './passkey-record'
import { type Write, write } from './write'

/** What a member has set up beside their password. */
export async function findFactors(member: MemberId) {
  const { totp: totps, recoveryCode } = ofMember(member)
  const [totp, passkeys, recoveryCodesLeft] = await Promise.all([
    totps.findFirst({ where: { memberId: member } }),
    listPasskeys(member),
    recoveryCode.count({ where: { memberId: member, usedAt: null } }),
  ])
  return { totp, passkeys, recoveryCodesLeft, isSet: totp !== null || passkeys.length > 0 }
}

export function addTotp(member: MemberId, sealedSecret: Uint8Array<ArrayBuffer>, step: number): Write {
  return write(() =>
    ofMember(member).totp.create({
      data: { memberId: member, sealedSecret, lastStep: step },
      select: { memberId: true },
    }),
  )
}

/** Ends the app of a member, if there is one. */
export function removeTotp(member: MemberId): Write {
  return write(() =>
    ofMember(member).totp.delete({ where: { memberId: member }, select: { memberId: true } }),
  )
}

/** Takes the code of a half minute; false where it, or one after it, was taken already. */
export async function takeStep(member: MemberId, step: number): Promise<boolean> {
  const { count } = await ofMember(member).totp.updateMany({
    where: { memberId: member, lastStep: { lt: step } },
    data: { lastStep: step },
  })
  return count === 1
}

/** Takes new recovery codes for those there were; with none, there are none any more. */
export function replaceRecoveryCodes(member: MemberId, hashes: readonly string[]): Write[] {
  const { recoveryCode } = ofMember(member)
  return [
    write(() => recoveryCode.deleteMany({ where: { memberId: member } })),
    write(() => recoveryCode.createMany({ data: hashes.map((hash) => ({ memberId: member, hash })) })),
  ]
}

/** Whether it is a recovery code of the member that is good still. */
export async function isRecoveryCode(member: MemberId, hash: string): Promise<boolean> {
  return (
    (await ofMember(member).recoveryCode.count({ where: { memberId: member, hash, usedAt: null } })) === 1
  )
}

/** Uses a recovery code up, if nobody has. */
export function spendRecoveryCode(member: MemberId, hash: string): Write {
  return write(() =>
    ofMember(member).recoveryCode.update({
      where: { memberId_hash: { memberId: member, hash }, usedAt: null },
      data: { usedAt: new Date() },
      select: { hash: true },
    }),
  )
}

/** Forgets all that a member had set up, and whoever is about to sign in as them. */
export function forgetFactors(member: MemberId): Write[] {
  const { totp, passkey, recoveryCode, signInStep } = ofMember(member)
  return [
    write(() => totp.deleteMany({ where: { memberId: member } })),
    write(() => passkey.deleteMany({ where: { memberId: member } })),
    write(() => recoveryCode.deleteMany({ where: { memberId: member } })),
    write(() => signInStep.deleteMany({ where: { memberId: member } })),
  ]
}

/** Notes that somebody said the right password and is asked for their second factor. */
export async function addStep(step: {
  id: string
  member: MemberId
  passwordMark: string
  challenge: string | null
  expiresAt: Date
}): Promise<void> {
  const { member, ...data } = step
  await ofMember(member).signInStep.create({ data: { ...data, memberId: member }, select: { id: true } })
}

/** Who was asked, with what is needed to go on; null when it is over, or they may not sign in any more. */
export async function findStep(id: string) {
  const row = await database({ by: 'signInStep', key: id }).signInStep.findFirst({
    where: { id, expiresAt: { gt: new Date() }, member: { disabledAt: null } },
    include: { member: { select: { email: true, passwordHash: true } } },
  })
  return row?.member.email && row.member.passwordHash
    ? {
        memberId: row.memberId,
        ...{ passwordMark: row.passwordMark, challenge: row.challenge },
        email: row.member.email,
        passwordHash: row.member.passwordHash,
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
