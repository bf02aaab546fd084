import { listMailChoices } from '../../data/mail-choice-record'
import { choicesWith, type MailChoices } from '../../domain/inbox/mail-choices'
import type { Actor } from '../../domain/newsroom/actor'
import { type Result, succeed } from '../../domain/result'

/** Of what this person wants to be told by mail, and how soon. */
export async function readMailChoices(actor: Actor): Promise<Result<MailChoices, never>> {
  return succeed(choicesWith(await listMailChoices(actor)))
}
