import type { Statement } from './questions'

/** What was asked of the database for one request, and the members who were looked up more than once for it. */
export type RoundTrips = { count: number; membersTwice: number }

export function roundTripsOf(statements: readonly Statement[]): RoundTrips {
  const looked = statements
    .filter(({ sql }) => isOfMembers(sql))
    .flatMap(({ values }) => [...new Set(values)])
  const twice = new Set(looked.filter((value, at) => uuid.test(value) && looked.indexOf(value) < at))
  return { count: statements.length, membersTwice: twice.size }
}

/** Whether a statement reads members by themselves, rather than beside what they had a hand in. */
function isOfMembers(sql: string): boolean {
  return /^\s*SELECT\b.*?\bFROM\s+(?:"public"\.)?"?member"?\b/is.test(sql) && !/\bJOIN\b/i.test(sql)
}

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/
