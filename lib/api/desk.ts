import { z } from 'zod'
import { desk } from '../domain/desk/desk'
import { deskTables } from '../domain/desk/desk-tables'
import type { Terms } from './terms'

/** How the work of the newsroom stands. */
export const deskTerms = {
  readDesk: {
    summary:
      'Who has what, what waits how long, what is late or was returned more than once, and by week what was decided (editors); ' +
      'as JSON, or one table of it as CSV',
    query: z.strictObject({
      format: z.enum(['json', 'csv']).default('json'),
      table: z.enum(deskTables).default('weeks'),
    }),
    answer: { status: 200, schema: desk },
  },
} as const satisfies Record<string, Terms>
