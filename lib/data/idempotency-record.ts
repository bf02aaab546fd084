import type { MemberId } from '../domain/ids'
import { database } from './client'

/**
 * What a request did: `about` is the claim, or else the article, that it changed; `made` is what it made that is neither,
 * such as a piece of evidence.
 */
export type KeptRequest = { about: string | null; made: string | null }

/** An empty `answer` is one that held a text erased since: what the request was about is read anew. */
export type KeptAnswer = KeptRequest & {
  fingerprint: string
  status: number | null
  answer: string | null
  createdAt: Date
}

/** The answer to a request with this key; its `answer` is null while the first one is still being answered. */
export async function findAnswer(member: MemberId, key: string): Promise<KeptAnswer | null> {
  return database().idempotencyKey.findUnique({
    where: { memberId_key: { memberId: member, key } },
    select: { fingerprint: true, about: true, made: true, status: true, answer: true, createdAt: true },
  })
}

export async function keepAnswer(
  member: MemberId,
  { key, fingerprint }: { key: string; fingerprint: string },
  status: number,
  answer: string,
): Promise<void> {
  // An answer that an erasure emptied in the meantime stays empty: it was made with the text.
  await database().idempotencyKey.updateMany({
    where: { memberId: member, key, fingerprint, answer: null },
    data: { status, answer },
  })
}
