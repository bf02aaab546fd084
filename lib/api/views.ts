import { z } from 'zod'
import { savedViewId } from '../domain/ids'
import { savedView, viewInput } from '../domain/view/saved-view'
import type { Terms } from './terms'

const views = z.object({ items: z.array(savedView) })

/** Filters that somebody comes back to. Everybody has their own, and no call shows or touches anybody else's. */
export const viewTerms = {
  listViews: {
    summary: 'Your own views: filters of the list of articles or of the queue under a name',
    scope: 'session',
    answer: { status: 200, schema: views },
  },
  saveView: {
    summary:
      'Name the filters of a list; query is what its address says after ?. A name that you used for that list before now ' +
      'means these. At most 50, in no history',
    body: viewInput,
    scope: 'session',
    answer: { status: 201, schema: savedView },
  },
  removeView: {
    summary: 'Forget a view of your own; answers those that are left',
    params: z.strictObject({ viewId: savedViewId }),
    body: z.strictObject({}),
    scope: 'session',
    answer: { status: 200, schema: views },
  },
} as const satisfies Record<string, Terms>
