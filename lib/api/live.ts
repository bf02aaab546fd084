import { z } from 'zod'
import { followQuery, presenceInput } from '../domain/live/told'
import type { Terms } from './terms'

/** What happens while it happens. */
export const liveTerms = {
  followNewsroom: {
    summary:
      'What happens in the newsroom, as server-sent events: `change` (an entry of the history, whose number is the id of the event: ids of ' +
      'its article, claim and author), `inbox`, `here` (who has what open), `reset` (too much was missed: read anew). Last-Event-ID ' +
      'or `after`: from after that entry on',
    query: followQuery,
    scope: 'session',
    answer: { status: 200, schema: z.string(), type: 'text/event-stream' },
  },
  tellPresence: {
    summary:
      'Tell the others of the newsroom what you have open and whether you are writing. It is kept nowhere',
    body: presenceInput,
    scope: 'session',
    answer: { status: 201, schema: z.object({ tab: z.string() }) },
  },
} as const satisfies Record<string, Terms>
