import pg from 'pg'

/**
 * Connections to the database of whichever test file runs, by the variable that says where it is: files that run one after the other in
 * a process have these modules in common, and each has a database of its own.
 */
export function poolOf(variable: 'DATABASE_URL' | 'OWNER_DATABASE_URL'): pg.Pool {
  return new Proxy(new pg.Pool({ max: 0 }), {
    get(_, name) {
      const pool = madeFor(variable)
      const value: unknown = Reflect.get(pool, name, pool)
      return typeof value === 'function' ? value.bind(pool) : value
    },
  })
}

/** Ends what is to end with the file that has run. */
export async function endFile(): Promise<void> {
  await Promise.all(ends.splice(0).map((end) => end()))
}

/** What a module that files have in common holds for one of them. */
export function atEndOfFile(end: () => Promise<unknown>): void {
  ends.push(end)
}

function madeFor(variable: string): pg.Pool {
  const known = made.get(variable)
  if (known) return known
  const pool = new pg.Pool({ connectionString: process.env[variable], max: 16 })
  made.set(variable, pool)
  atEndOfFile(() => {
    made.delete(variable)
    return pool.end()
  })
  return pool
}

const made = new Map<string, pg.Pool>()
const ends: (() => Promise<unknown>)[] = []
