import type { HistoryEvent } from './history-event'
import type { Person } from './person'

/** What a decision would change: the thing as it would stand, and what the history would say of it. */
export type Change<Thing> = { after: Thing; event: HistoryEvent }

/** Who changes something, and when: ISO 8601, UTC. */
export type Stamp = { by: Person; at: string }
