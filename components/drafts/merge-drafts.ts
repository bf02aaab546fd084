import type { KeptDraft } from './kept-draft'

/** What the server keeps of a member's drafts: which, as of when, and which are gone. */
export type AtServer = { drafts: readonly { id: string; at: number }[]; gone: readonly string[] }

/** What is to be done so that this browser and the server agree. */
export type MergeStep =
  /** It was sent or given up at another computer. */
  | { kind: 'drop'; draft: KeptDraft }
  /** Two differ: the one of this browser goes on under an id of its own, so that both stay. */
  | { kind: 'part'; draft: KeptDraft }
  /** What stands at the server is not here, or not as new. */
  | { kind: 'fetch'; id: string }
  /** The server has what is here, though its answer never came. */
  | { kind: 'confirm'; draft: KeptDraft }

/**
 * How drafts of this browser and those at the server become one. What was typed here, and the server does not have, is never
 * given up; nor is what `isFixed`, for it stands on the screen. `elsewhere` are the ids that are none of this tab's business:
 * other tabs have them, or they are to be forgotten.
 */
export function mergeSteps(
  here: Iterable<KeptDraft>,
  { drafts, gone }: AtServer,
  { isFixed, elsewhere }: { isFixed: (draft: KeptDraft) => boolean; elsewhere: ReadonlySet<string> },
): MergeStep[] {
  const known = new Map([...here].map((draft) => [draft.id, draft]))
  const fromGone = gone.flatMap((id): MergeStep[] => {
    const draft = known.get(id)
    if (!draft) return []
    if (!isUnchanged(draft)) return [{ kind: 'part', draft }]
    return isFixed(draft) ? [] : [{ kind: 'drop', draft }]
  })
  const fromKept = drafts.flatMap(({ id, at }): MergeStep[] => {
    const draft = known.get(id)
    if (!draft) return elsewhere.has(id) ? [] : [{ kind: 'fetch', id }]
    if (at === draft.at) return draft.posted === at ? [] : [{ kind: 'confirm', draft }]
    if (at < draft.at) return []
    if (isUnchanged(draft) && !isFixed(draft)) return [{ kind: 'fetch', id }]
    return [
      { kind: 'part', draft },
      { kind: 'fetch', id },
    ]
  })
  return [...fromGone, ...fromKept]
}

/** Whether the server had all that is here. */
function isUnchanged({ elsewhere, posted, at }: KeptDraft): boolean {
  return elsewhere || posted === at
}
