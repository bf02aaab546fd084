import { Failure } from '../failure.js'

/**
 * A connection that is open, or one sentence saying why not. The sentence never holds the password.
 * `pg` is imported late: scripts load before the packages are installed.
 */
export async function connect(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: addressOf(url).href, connectionTimeoutMillis: 10_000 })
  // An idle connection that breaks would end the process; the next query reports it anyway.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    throw new Failure(`${nameOf(url)} cannot be used: ${reasonOf(error)}.`)
  }
}

/** The parsed address of a database. */
export function addressOf(url) {
  if (URL.canParse(url)) {
    const address = new URL(url)
    const named = address.pathname.length > 1
    if (/^postgres(ql)?:$/.test(address.protocol) && named) return address
  }
  throw new Failure('DATABASE_URL must look like postgresql://user:password@host:5432/database.')
}

/** The name of the database in an address. */
export function databaseOf(url) {
  return decodeURIComponent(addressOf(url).pathname.slice(1))
}

function nameOf(url) {
  const { hostname, port } = addressOf(url)
  return `The database "${databaseOf(url)}" at ${hostname || 'localhost'}:${port || 5432}`
}

/** Node reports a refused connection to several addresses as an AggregateError without a message. */
function reasonOf(error) {
  const first = error.errors?.[0] ?? error
  return (first.message || first.code || String(first)).replace(/\.$/, '')
}
