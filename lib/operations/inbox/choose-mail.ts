import { commit } from '../../data/commit'
import { listMailChoices, saveMailChoices } from '../../data/mail-choice-record'
import {
  choicesWith,
  decideMailChoices,
  type MailChoices,
  type MailChoicesPatch,
} from '../../domain/inbox/mail-choices'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** Chooses of what this person is told by mail from now on; a choice that changes nothing changes nothing. */
export async function chooseMail(
  actor: Actor,
  patch: MailChoicesPatch,
): Promise<Result<MailChoices, Problem>> {
  const before = choicesWith(await listMailChoices(actor))
  const change = decideMailChoices(actor.id, before, patch)
  if (!change) return succeed(before)
  const { after, event } = change
  const outcome = await commit(actor, null, event, saveMailChoices(actor, after))
  return outcome === 'done' ? succeed(after) : fail({ code: 'stale' })
}
