import type { Change } from '../history/change'
import type { NewsroomSettings } from '../newsroom/settings'

/** A newsroom is no sample any more; null where it was none. Its sample articles leave the check with entries of their own. */
export function decideSampleRemoval(before: NewsroomSettings): Change<NewsroomSettings> | null {
  if (!before.sample) return null
  const after = { ...before, sample: false, version: before.version + 1 }
  const fieldsOf = ({ sample, version }: NewsroomSettings) => ({ newsroom: { sample }, version })
  return {
    after,
    event: { action: 'sample-removed', claim: null, before: fieldsOf(before), after: fieldsOf(after) },
  }
}
