import { type DraftsOnDisk, isText, toDraft } from './draft-database'

/** What a page that was left had not written: drafts as they were, and the ids of those that were no more. */
export type LeftDrafts = DraftsOnDisk & { removed: string[] }

/**
 * Hands drafts to the page that comes next in this tab. A page that goes is not told what became of its last writing to the disk;
 * the tab's own storage takes it before the page is gone.
 */
export function leaveDrafts(member: string, left: LeftDrafts): void {
  try {
    window.sessionStorage.setItem(prefix + member, JSON.stringify(left))
  } catch {
    // Too long for it, or the browser keeps nothing: the server may still have it.
  }
}

/** What the page before left of this member's, once. */
export function takeLeftDrafts(member: string): LeftDrafts {
  try {
    const text = window.sessionStorage.getItem(prefix + member) ?? '{}'
    window.sessionStorage.removeItem(prefix + member)
    const { drafts = [], removed = [], gone = [] }: Record<string, unknown[]> = JSON.parse(text)
    return {
      drafts: drafts.flatMap(toDraft).filter((draft) => draft.member === member),
      removed: removed.filter(isText),
      gone: gone.filter(isText),
    }
  } catch {
    return { drafts: [], removed: [], gone: [] }
  }
}

const prefix = 'isnad.left/'
