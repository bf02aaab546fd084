import type { Person } from './person'

/** What somebody did as it is stored: by whom, without the name, which stands in one place, where it can be erased. */
export function unnamed<Done extends { by: Person }>(done: Done) {
  return { ...done, by: { id: done.by.id } }
}
