/**
 * Beside the version of a thing, which every change raises, the versions at which what it says, and who has it until when,
 * changed last: whoever decides on a claim is not too late because somebody was given it meanwhile.
 */
export type Versioned = { version: number; contentVersion: number; assignmentVersion: number }

/** What a change is about, and so what must not have changed since the version it was made on. */
export type Aspect = 'content' | 'assignment'

/** What a change is about: the fields that belong to the assignment, and all others, which are absent where they stay. */
export function aspectsOf(change: object, assignment: readonly string[]): Aspect[] {
  const said = Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  const isAssignment = (name: string) => assignment.includes(name)
  return [
    ...(said.every(isAssignment) ? [] : (['content'] as const)),
    ...(said.some(isAssignment) ? (['assignment'] as const) : []),
  ]
}

/** Whether nobody has changed these aspects of a thing since it stood at a version. */
export function isUnchangedSince(thing: Versioned, version: number, aspects: readonly Aspect[]): boolean {
  const changedAt = { content: thing.contentVersion, assignment: thing.assignmentVersion }
  return version <= thing.version && aspects.every((aspect) => changedAt[aspect] <= version)
}

/** What a new thing starts with. */
export const firstVersions = { version: 1, contentVersion: 1, assignmentVersion: 1 } as const

/** The versions of a thing after a change of what it says, or of these aspects. */
export function raised(thing: Versioned, aspects: readonly Aspect[] = ['content']): Versioned {
  const version = thing.version + 1
  return {
    version,
    contentVersion: aspects.includes('content') ? version : thing.contentVersion,
    assignmentVersion: aspects.includes('assignment') ? version : thing.assignmentVersion,
  }
}
