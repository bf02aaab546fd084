import { callApi } from '@/components/api'
import { forgetMember } from '@/components/drafts/browser-database'
import type { Owner } from '@/components/drafts/own-page-context'
import { type SignOutOutcome, signOut } from '@/components/drafts/session'
import { tellTabs } from '@/components/drafts/session-news'
import { calls } from '@/lib/api/calls'

/**
 * Ends the session of a page's member and takes along all that they typed and did not send: on the server first, for it
 * cannot be asked afterwards, and in this browser once they are out. Nothing is taken from one who could not leave.
 */
export async function signOutForGood({ id, drafts }: Owner): Promise<SignOutOutcome> {
  await drafts.flush()
  const discarded = await callApi(calls.discardDrafts, { body: {} }, { member: id })
  if (!discarded.ok && discarded.problem.code === 'other-member') return 'other-member'
  if (!discarded.ok && discarded.problem.code !== 'signed-out') return 'unreachable'
  const outcome = await signOut(id)
  if (outcome !== 'signed-out') return outcome
  drafts.abandon()
  tellTabs({ member: null, isForGood: true })
  // A browser that keeps nothing has nothing to forget.
  await forgetMember(id).catch(() => null)
  return outcome
}
