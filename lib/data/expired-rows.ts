import type { NewsroomId } from '../domain/ids'
import { database } from './client'

/** Removes failed sign-ins from before a moment; they are of no newsroom. */
export async function removeFailuresBefore(moment: Date): Promise<void> {
  await database(null).signInFailure.deleteMany({ where: { at: { lt: moment } } })
}

/**
 * Removes what nobody in a newsroom reads any more: what was noted or ended before these moments. Of a request its key stays
 * for good.
 */
export async function removeBefore(
  newsroom: NewsroomId,
  moments: {
    answers: Date
    sessions: Date
    steps: Date
    drafts: Date
    senders: Date
    contacts: Date
    inbox: Date
    renderings: Date
  },
): Promise<void> {
  const { idempotencyKey, session, signInStep, passkeyChallenge, draft, readerReport, inboxItem, rendering } =
    database(newsroom)
  await idempotencyKey.updateMany({
    where: { createdAt: { lt: moments.answers }, status: { not: null } },
    data: { status: null, answer: '' },
  })
  await session.deleteMany({ where: { expiresAt: { lt: moments.sessions } } })
  await signInStep.deleteMany({ where: { expiresAt: { lt: moments.steps } } })
  await passkeyChallenge.deleteMany({ where: { expiresAt: { lt: moments.steps } } })
  await draft.deleteMany({ where: { savedAt: { lt: moments.drafts } } })
  await readerReport.updateMany({
    where: { createdAt: { lt: moments.senders }, sender: { not: null } },
    data: { sender: null },
  })
  await readerReport.updateMany({
    where: { handledAt: { lt: moments.contacts }, contact: { not: null } },
    data: { contact: null },
  })
  await inboxItem.deleteMany({ where: { at: { lt: moments.inbox } } })
  await rendering.deleteMany({ where: { askedAt: { lt: moments.renderings } } })
}
