import { z } from 'zod'
import { written } from '../fields'
import { savedViewId } from '../ids'

/** The lists that can be cut down and ordered. */
const list = z.enum(['articles', 'queue'])
export type ViewedList = z.infer<typeof list>

/** Filters of a list under a name: `query` is what the address of the list says after its `?`, as browsers write it. */
const shape = {
  list,
  name: written(60),
  query: z
    .string()
    .regex(/^[\w*.+%-]+=[\w*.+%-]*(&[\w*.+%-]+=[\w*.+%-]*)*$/)
    .max(1000),
}

export const viewInput = z.strictObject(shape)
export type ViewInput = z.infer<typeof viewInput>

export const savedView = z.object({ id: savedViewId, ...shape })
export type SavedView = z.infer<typeof savedView>

/** So many a member keeps at most, of all lists. */
export const mostViews = 50
