import type { JsonValue } from './canonical-json'

type Fields = { [field: string]: JsonValue }
type Told = { before: Fields | null; after: Fields }

/** Whether an entry, or a comparison, tells who was given something. */
export function tellsAssignee({ before, after }: Told): boolean {
  return typeof before?.assignee === 'string' || typeof after.assignee === 'string'
}

/**
 * What an entry tells, with the assignee, whom it knows by id alone, under the name that they have now; the name of one that
 * was erased reads as erased text.
 */
export function withNamedAssignee<Thing extends Told>(
  told: Thing,
  names: ReadonlyMap<string, string | null>,
): Thing {
  const { before, after } = told
  return { ...told, before: before && named(before, names), after: named(after, names) }
}

function named(fields: Fields, names: ReadonlyMap<string, string | null>): Fields {
  const { assignee: id } = fields
  if (typeof id !== 'string') return fields
  return { ...fields, assignee: { id, name: names.get(id) ?? { erased: true } } }
}
