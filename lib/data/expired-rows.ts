import { database } from './client'

/** Removes what nobody reads any more: what was noted or ended before these moments. Of a request its key stays for good. */
export async function removeBefore(moments: {
  failures: Date
  answers: Date
  sessions: Date
  steps: Date
  drafts: Date
  senders: Date
  contacts: Date
  inbox: Date
  renderings: Date
}): Promise<void> {
  const {
    signInFailure,
    idempotencyKey,
    session,
    signInStep,
    passkeyChallenge,
    draft,
    readerReport,
    inboxItem,
    rendering,
  } = database()
  await signInFailure.deleteMany({ where: { at: { lt: moments.failures } } })
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
