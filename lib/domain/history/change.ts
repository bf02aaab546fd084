import type { Person } from '../newsroom/person'
import type { HistoryEvent } from './history-event'

/** What a decision would change: the thing as it would stand, and what the history would say of it. */
export type Change<Thing> = { after: Thing; event: HistoryEvent }

/** Who changes something, and when: ISO 8601, UTC. */
export type Stamp = { by: Person; at: string }
