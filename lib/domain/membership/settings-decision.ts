import type { Change } from '../history/change'
import type { Recorded } from '../history/history-event'
import { prose } from '../history/prose'
import type { NewsroomSettings, SettingsPatch } from '../newsroom/settings'
import { settled } from '../newsroom/settled'

/** Changes what a newsroom has settled; null when nothing would change. All of one save is one entry of the history. */
export function decideSettingsChange(
  before: NewsroomSettings,
  patch: SettingsPatch,
): Change<NewsroomSettings> | null {
  const said = Object.fromEntries(
    settled.flatMap((name) => (patch[name] === undefined ? [] : [[name, patch[name]]])),
  )
  const after: NewsroomSettings = { ...before, ...said, version: before.version + 1 }
  const changed = settled.filter((name) => before[name] !== after[name])
  if (changed.length === 0) return null
  const fieldsOf = (of: NewsroomSettings): Recorded => ({
    newsroom: Object.fromEntries(changed.map((name) => [name, name === 'name' ? prose(of.name) : of[name]])),
    version: of.version,
  })
  return {
    after,
    event: { action: 'newsroom-changed', claim: null, before: fieldsOf(before), after: fieldsOf(after) },
  }
}
