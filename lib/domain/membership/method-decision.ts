import { verdicts } from '../claim/verdict'
import type { Change, Stamp } from '../history/change'
import type { Recorded } from '../history/history-event'
import { prose } from '../history/prose'
import type { MethodInput, NewsroomMethod } from '../newsroom/method'

/** The next version of how a newsroom checks; null when it says what the newest one, `before`, says already. */
export function decideMethodChange(
  before: NewsroomMethod | null,
  input: MethodInput,
  stamp: Stamp,
): Change<NewsroomMethod> | null {
  if (before && saysTheSame(before, input)) return null
  const after: NewsroomMethod = { ...input, ...stamp, number: (before?.number ?? 0) + 1 }
  return {
    after,
    event: {
      action: 'method-changed',
      claim: null,
      before: before && { method: fieldsOf(before) },
      after: { method: fieldsOf(after) },
    },
  }
}

function saysTheSame(one: MethodInput, other: MethodInput): boolean {
  return (
    one.text === other.text && verdicts.every((verdict) => one.meanings[verdict] === other.meanings[verdict])
  )
}

function fieldsOf({ number, text, meanings }: NewsroomMethod): Recorded {
  const told = Object.fromEntries(verdicts.map((verdict) => [verdict, prose(meanings[verdict])]))
  return { number, text: prose(text), meanings: told }
}
