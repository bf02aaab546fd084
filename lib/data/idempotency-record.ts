import type { MemberId, NewsroomId } from '../domain/ids'
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

/** Whose keys: nobody else's are ever looked at. */
type KeyOwner = { id: MemberId; newsroom: { id: NewsroomId } }

/** The answer to a request with this key; its `answer` is null while the first one is still being answered. */
export async function findAnswer(
  { id: member, newsroom }: KeyOwner,
  key: string,
): Promise<KeptAnswer | null> {
  return database(newsroom.id).idempotencyKey.findFirst({
    where: { memberId: member, key },
    select: { fingerprint: true, about: true, made: true, status: true, answer: true, createdAt: true },
  })
}

export async function keepAnswer(
  { id: member, newsroom }: KeyOwner,
  { key, fingerprint }: { key: string; fingerprint: string },
  status: number,
  answer: string,
): Promise<void> {
  // An answer that an erasure emptied in the meantime stays empty: it was made with the text.
  await database(newsroom.id).idempotencyKey.updateMany({
    where: { memberId: member, key, fingerprint, answer: null },
    data: { status, answer },
  })
}
