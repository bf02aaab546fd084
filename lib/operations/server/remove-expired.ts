import { removeBefore } from '../../data/expired-rows'

/**
 * Removes failed sign-ins that slow nobody down any more, answers kept for repeats of a request for a day, sessions that are
 * over, and drafts that nobody has typed in for thirty days. None of it is part of the record.
 */
export async function removeExpired(now = Date.now()): Promise<void> {
  const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000)
  await removeBefore({
    failures: hoursAgo(1),
    answers: hoursAgo(24),
    sessions: new Date(now),
    drafts: hoursAgo(30 * 24),
  })
}
