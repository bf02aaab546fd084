import { mostBytesOfDrafts, mostDraftBytes, mostDrafts } from '../limits'
import { type FieldError, invalid, type Problem } from '../problem'

/** Why there is no place for a draft, when the last one was taken from another computer in this moment. */
export const tooManyDrafts = invalid('drafts', 'too-many-drafts', { maximum: mostDrafts })

/** A draft and how many bytes of UTF-8 its fields take. */
export type Weighed = { id: string; bytes: number }

/**
 * Why some drafts cannot be kept beside those that a member has already (`held`; one with the id of a new one gives way to
 * it), or null. The errors name those that are too much, so that the others can be sent again without them.
 */
export function refuseDrafts(held: readonly Weighed[], drafts: readonly Weighed[]): Problem | null {
  const kept = new Map(held.map(({ id, bytes }) => [id, bytes]))
  const errors = drafts.flatMap(({ id, bytes }, index): FieldError[] => {
    const path = `drafts.${index}`
    if (bytes > mostDraftBytes) {
      return [{ path, code: 'too-large', detail: { maximum: mostDraftBytes, count: bytes } }]
    }
    const others = [...kept].filter(([known]) => known !== id)
    const whole = others.reduce((sum, [, size]) => sum + size, bytes)
    if (others.length >= mostDrafts || whole > mostBytesOfDrafts) {
      return [{ path, code: 'too-many-drafts', detail: { maximum: mostDrafts } }]
    }
    kept.set(id, bytes)
    return []
  })
  return errors.length > 0 ? { code: 'invalid', errors } : null
}
