import { savePassword } from '../../data/account-record'
import { commit } from '../../data/commit'
import { replaceResets } from '../../data/password-reset-record'
import { endSessionsOf } from '../../data/session-record'
import type { MemberId } from '../../domain/ids'
import { recordPasswordChange } from '../../domain/membership/member-events'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/**
 * Sets one's own password, once the old one was confirmed (`from` is its hash). Every other session ends, and so does a link
 * for a new password that waits. `session` is the one that stays.
 */
export async function changePassword(
  actor: Actor,
  hashes: { from: string; to: string },
  session: string | null,
): Promise<Result<{ id: MemberId }, Problem>> {
  const { id, account, newsroom } = actor
  const outcome = await commit(actor, null, recordPasswordChange(actor), [
    savePassword(newsroom.id, account, hashes),
    replaceResets(id),
    endSessionsOf(account, session ?? undefined),
  ])
  return outcome === 'done' ? succeed({ id }) : fail({ code: 'stale' })
}
