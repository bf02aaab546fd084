/** What is due first comes first, then what is central, then what has waited longest; `since` is a moment, ISO 8601. */
export type Urgency = { dueAt: string | null; central: boolean; since: string }

/** For sorting: negative when `one` comes before `other`. */
export function byUrgency(one: Urgency, other: Urgency): number {
  return (
    order(one.dueAt ?? never, other.dueAt ?? never) ||
    Number(other.central) - Number(one.central) ||
    order(one.since, other.since)
  )
}

/** Behind every moment, as text. */
const never = '9'

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
