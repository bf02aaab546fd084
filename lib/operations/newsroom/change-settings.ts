import { commit } from '../../data/commit'
import { findFactors } from '../../data/factor-record'
import { countWithoutIdentity, listIdentities } from '../../data/identity-record'
import { findSettings, saveSettings } from '../../data/newsroom-record'
import { decideSettingsChange } from '../../domain/membership/settings-decision'
import type { Actor } from '../../domain/newsroom/actor'
import type { NewsroomSettings, SettingsPatch } from '../../domain/newsroom/settings'
import { mayAdminister } from '../../domain/policy'
import { invalid, type Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'

/**
 * Settles something for the newsroom anew. Verdicts that stand stay; a stricter rule is one for those to come. Who has no second
 * factor cannot require one: they would be the first to be kept out. Nor are passwords switched off before everybody can come in without.
 */
export async function changeSettings(
  actor: Actor,
  patch: SettingsPatch,
  version: number,
): Promise<Result<NewsroomSettings, Problem>> {
  const { id } = actor.newsroom
  const found = permitted(await findSettings(id), () => mayAdminister(actor))
  if (!found.ok) return found
  if (found.value.version !== version) return fail({ code: 'stale' })

  const change = decideSettingsChange(found.value, patch)
  if (!change) return found
  if (
    change.after.factorRequired &&
    !found.value.factorRequired &&
    !(await findFactors(actor.account)).isSet
  ) {
    return fail(invalid('factorRequired', 'needs-own-factor'))
  }
  const refused = change.after.passwordSignIn ? null : await refusePasswordOff(actor, found.value)
  if (refused) return fail(refused)
  const { after, event } = change
  const outcome = await commit(actor, null, event, [saveSettings(id, found.value, after)])
  return outcome === 'done' ? succeed(after) : fail({ code: 'stale' })
}

async function refusePasswordOff(
  { account, newsroom }: Actor,
  before: NewsroomSettings,
): Promise<Problem | null> {
  if (!before.passwordSignIn) return null
  if ((await listIdentities(account)).length === 0) return invalid('passwordSignIn', 'needs-own-identity')
  const count = await countWithoutIdentity(newsroom.id)
  return count === 0 ? null : invalid('passwordSignIn', 'members-without-identity', { count })
}
