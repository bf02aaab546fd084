import { listPeople } from '../../data/listed-claim-record'
import type { JsonValue } from '../../domain/history/canonical-json'
import { tellsAssignee, withNamedAssignee } from '../../domain/history/named-assignee'
import type { NewsroomId } from '../../domain/ids'

type Fields = { [field: string]: JsonValue }

/** What entries, or comparisons of moments, tell, with whoever was given something by name. */
export async function nameAssignees<Thing extends object>(
  newsroom: NewsroomId,
  all: readonly Thing[],
): Promise<Thing[]> {
  if (!all.some((thing) => isTold(thing) && tellsAssignee(thing))) return [...all]
  const people = await listPeople(newsroom)
  const names = new Map(people.map(({ id, name }) => [String(id), name]))
  return all.map((thing) => (isTold(thing) ? withNamedAssignee(thing, names) : thing))
}

/** A change in comments tells no fields. */
function isTold<Thing extends object>(
  thing: Thing,
): thing is Thing & { before: Fields | null; after: Fields } {
  return 'after' in thing
}
