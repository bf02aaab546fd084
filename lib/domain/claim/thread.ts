import type { JsonValue } from '../history/canonical-json'
import { fieldOf } from '../history/field-of'
import type { HistoryEntry } from '../history/history-event'
import type { Comment } from './comment'

/** What the thread of a claim tells besides its comments: the steps of its verdict, in the words of the history. */
export const threadSteps = [
  'verdict-proposed',
  'proposal-revised',
  'proposal-withdrawn',
  'verdict-approved',
  'verdict-returned',
  'return-withdrawn',
  'claim-reopened',
] as const

export type ThreadItem =
  | { kind: 'step'; at: string; entry: HistoryEntry; said: string | null }
  | { kind: 'comment'; at: string; comment: Comment; replies: readonly Comment[] }

/**
 * The comments of a claim and the steps of its verdict in the order of time; answers stand under what they answer. What stands
 * beside the thread already, such as the rationale of the proposal that waits, is not said once more by the step it comes from:
 * the last one that says it.
 */
export function threadOf(
  comments: readonly Comment[],
  entries: readonly HistoryEntry[],
  beside: readonly (string | null | undefined)[] = [],
): ThreadItem[] {
  const roots = new Map(comments.map((comment) => [comment.id, rootOf(comment, comments)]))
  const first = comments.filter(({ id }) => roots.get(id) === id)
  const items: ThreadItem[] = [
    ...withoutWhatStands(entries.filter(({ action }) => isStep(action)).map(stepOf), beside),
    ...first.map((comment): ThreadItem => {
      const replies = comments.filter(({ id }) => id !== comment.id && roots.get(id) === comment.id)
      return { kind: 'comment', at: comment.createdAt, comment, replies }
    }),
  ]
  // What happened at one moment keeps its order.
  return items.sort((one, other) => one.at.localeCompare(other.at))
}

/** The comments of the conversation that a new one goes on with; none when it begins one. */
export function conversationOf(comment: Comment, earlier: readonly Comment[]): Comment[] {
  if (comment.replyTo === null) return []
  const root = rootOf(comment, earlier)
  return earlier.filter((other) => rootOf(other, earlier) === root)
}

/** What the first comment of a conversation is: answers to answers stand with it, too. */
function rootOf(comment: Comment, comments: readonly Comment[]): Comment['id'] {
  const answered = comments.find(({ id }) => id === comment.replyTo)
  return answered ? rootOf(answered, comments) : comment.id
}

type Step = ThreadItem & { kind: 'step' }

function withoutWhatStands(steps: readonly Step[], beside: readonly (string | null | undefined)[]): Step[] {
  const last = new Set(
    beside.map((text) => steps.findLastIndex(({ said }) => said !== null && said === text)),
  )
  return steps.map((step, index) => (last.has(index) ? { ...step, said: null } : step))
}

function stepOf(entry: HistoryEntry): Step {
  const { proposal, decision, reopening, pullBack } = entry.after
  const said = {
    'verdict-proposed': textOf(proposal, 'rationale'),
    'proposal-revised': textOf(proposal, 'rationale'),
    'proposal-withdrawn': textOf(pullBack, 'reason'),
    'verdict-approved': textOf(decision, 'reason'),
    'verdict-returned': textOf(decision, 'reason'),
    'return-withdrawn': null,
    'claim-reopened': textOf(reopening, 'reason'),
  }
  const known = threadSteps.find((step) => step === entry.action)
  return { kind: 'step', at: entry.at, entry, said: known ? said[known] : null }
}

function isStep(action: string): boolean {
  return threadSteps.some((known) => known === action)
}

/** The text that somebody wrote there; null where there is none, or it was erased. */
function textOf(value: JsonValue | undefined, field: string): string | null {
  const text = fieldOf(value, field)
  return typeof text === 'string' ? text : null
}
