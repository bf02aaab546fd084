import { removeBefore, removeFailuresBefore } from '../../data/expired-rows'
import { listNewsroomIds } from '../../data/newsroom-record'
import { removeSignOnsBefore } from '../../data/sign-on-record'
import { keyLifetime } from '../../domain/newsroom/actor'

/**
 * Removes failed sign-ins that slow nobody down any more, answers kept for repeats of a request for thirty days, sessions and sign-ins that are
 * over, drafts that nobody has typed in for thirty days, files that were made on demand a day ago, of what readers reported the
 * code of its sender once it is no longer counted by and how to answer them ninety days after it was handled, and what somebody was
 * told of a year ago. None of it is part of the record.
 */
export async function removeExpired(now = Date.now()): Promise<void> {
  const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000)
  await removeFailuresBefore(hoursAgo(1))
  await removeSignOnsBefore(hoursAgo(0))
  for (const newsroom of await listNewsroomIds())
    await removeBefore(newsroom, {
      answers: hoursAgo(keyLifetime / 3600),
      sessions: new Date(now),
      steps: new Date(now),
      drafts: hoursAgo(30 * 24),
      senders: hoursAgo(1),
      contacts: hoursAgo(90 * 24),
      inbox: hoursAgo(365 * 24),
      renderings: hoursAgo(24),
    })
}
