/** A text is named when it is asked for the so-many-th time; by then it is one of those that pages ask again and again. */
const asked = 3
/** How many names there are at most: what a connection of PostgreSQL has prepared, it keeps. */
const most = 150
/** How many texts are counted at a time, before the count begins anew. */
const counted = 1000
/** What PostgreSQL plans; a transaction begins together with its setting, see `confine`, which cannot be prepared. */
const planned = /^\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE)\b/i

/**
 * Names the statements that are asked again and again, so that each connection reads and plans them once: planning what a
 * workspace asks takes longer than answering it (PostgreSQL, `PREPARE`). The others stay without a name, which is what an
 * empty one means to the driver: a list of values makes a text of its own for each length, and nobody takes it back.
 */
export function statementNames(): (statement: { sql: string }) => string {
  const names = new Map<string, string>()
  const times = new Map<string, number>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= most || !planned.test(sql)) return ''
    const time = (times.get(sql) ?? 0) + 1
    if (time < asked) {
      if (times.size >= counted) times.clear()
      times.set(sql, time)
      return ''
    }
    times.delete(sql)
    const name = `isnad_statement_${names.size + 1}`
    names.set(sql, name)
    return name
  }
}
