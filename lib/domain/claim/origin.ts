import { foldForSearch } from '../text/fold'
import { withoutUnseen } from '../text/unseen'
import { addressKey } from './address-key'
import type { Source } from './source'

/**
 * What tells one origin from another. Several links that repeat one wire copy or one study share the origin that
 * a person named; without a name, the same address is one origin, and so is the same title by the same publisher.
 */
export function originKey(work: Pick<Source, 'origin' | 'url' | 'title' | 'publisher'>): string {
  if (work.origin) return `origin ${nameKey(work.origin)}`
  if (work.url) return `url ${addressKey(work.url)}`
  return `title ${nameKey(work.title)} by ${nameKey(work.publisher ?? '')}`
}

/** A name however it is spaced, capitalised or vowelled, and without what nobody sees in it. */
function nameKey(name: string): string {
  return withoutUnseen(foldForSearch(name)).replace(/\s+/g, ' ').trim()
}
