import { z } from 'zod'
import { ownSession, sessionName } from '../domain/newsroom/session'
import type { Terms } from './terms'

/** Where one is signed in. */
export const sessionsTerms = {
  listSessions: {
    summary: 'Where you are signed in, the session used last first',
    scope: 'session',
    answer: { status: 200, schema: z.object({ items: z.array(ownSession) }) },
  },
  endSession: {
    summary: 'End one of your sessions at once, by its id in the list',
    params: z.strictObject({ sessionId: sessionName }),
    body: z.strictObject({}),
    scope: 'session',
    watched: true,
    answer: { status: 201, schema: z.object({ id: sessionName }) },
  },
  endOtherSessions: {
    summary: 'End all of your sessions but the one that asks; the answer counts them',
    body: z.strictObject({}),
    scope: 'session',
    watched: true,
    answer: { status: 201, schema: z.object({ count: z.int() }) },
  },
} as const satisfies Record<string, Terms>
