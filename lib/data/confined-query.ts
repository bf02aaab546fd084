import { type Connection, type Pool, type PoolClient, Query, type QueryConfig } from 'pg'
import { doors, type Scope, scopeNow } from './scope'

/**
 * Has every statement of a pool say within which newsroom it is asked: `app.newsroom`, for its transaction alone, so that nothing of it
 * stays on the connection. A statement by itself is sent together with the setting, in one transaction and one round trip; a
 * transaction is told by its first statement.
 */
export function confine(pool: Pool): void {
  const ask = pool.query.bind(pool) as Ask
  // Here, for whoever waits for a connection is called back in the course of somebody else's work.
  pool.query = ((asked: Asked, ...more: unknown[]) => ask(confined(asked), ...more)) as Pool['query']
  pool.on('connect', confineConnection)
}

function confineConnection(client: PoolClient): void {
  const { connection } = client as unknown as { connection: Wire }
  // Before the driver hears of it, which then sends the next statement.
  connection.prependListener('readyForQuery', ({ status }: { status: string }) =>
    states.set(connection, status),
  )
  const ask = client.query.bind(client) as Ask
  const asking: Ask = (asked, ...more) => {
    const query = confined(asked)
    // A statement that is ready to be sent has somebody who waits for it already.
    if (query === asked || more.length > 0) return ask(query, ...more)
    return new Promise((resolve, reject) => {
      ask(query, undefined, (error: unknown, answer: unknown) => (error ? reject(error) : resolve(answer)))
    })
  }
  client.query = asking as PoolClient['query']
}

function confined(asked: Asked): Asked {
  return typeof asked === 'object' && !(asked instanceof Query) ? new ConfinedQuery(asked, scopeNow()) : asked
}

type Asked = string | QueryConfig | Query
type Ask = (asked: Asked, ...more: unknown[]) => unknown

/** How the driver speaks to the database, as far as it is needed here. */
type Wire = Connection & {
  parse(statement: { name: string; text: string; types: number[] }): void
  bind(values: { statement: string; values: string[]; valueMapper(value: string): string }): void
  execute(portal: { portal: string; rows: number }): void
}

/** What the driver's own class is made of and does not tell. */
type Inner = {
  text: string
  values: unknown[] | undefined
  queryMode: string
  prepare(connection: Wire): void
  handleCommandComplete(message: unknown, connection: Wire): void
}
const driver = Query.prototype as unknown as Inner

/** Within a transaction, or between two. */
const states = new WeakMap<Connection, string>()
/** The settings that a connection knows how to make. */
const known = new WeakMap<Connection, Set<string>>()

class ConfinedQuery extends Query {
  private settling = false

  constructor(
    asked: QueryConfig,
    private readonly scope: Scope,
  ) {
    super(asked)
    const { submit } = this
    this.submit = (connection) => {
      const inner = this as unknown as Inner
      if (inner.text === 'BEGIN') {
        inner.text = `BEGIN; ${settingOf(this.scope)}`
        inner.values = undefined
      } else if ((states.get(connection) ?? 'I') === 'I' && this.scope !== null) {
        this.settling = true
        inner.queryMode = 'extended'
      }
      return submit.call(this, connection)
    }
  }

  /** For the driver. */
  prepare(connection: Wire): void {
    if (this.settling) settle(connection, this.scope)
    driver.prepare.call(this, connection)
  }

  /** For the driver. */
  handleCommandComplete(message: unknown, connection: Wire): void {
    // That of the setting comes first.
    if (this.settling) this.settling = false
    else driver.handleCommandComplete.call(this, message, connection)
  }
}

/** Sends the setting in front of a statement, with nothing between them that would end the transaction. */
function settle(connection: Wire, scope: Scope): void {
  const { name, text, key } = setting(scope)
  const names = known.get(connection) ?? new Set()
  known.set(connection, names)
  if (!names.has(name)) connection.parse({ name, text, types: [] })
  names.add(name)
  connection.bind({ statement: name, values: [key], valueMapper: (value) => value })
  connection.execute({ portal: '', rows: 0 })
}

/** Sets the newsroom for the transaction, without rows, for whoever waits for the next statement would take them for theirs. */
export function setting(scope: Scope): { name: string; text: string; key: string } {
  const [by, key] = scope !== null && typeof scope === 'object' ? [scope.by, scope.key] : [null, scope ?? '']
  const newsroom = by ? `coalesce(${doors[by]}($1)::text, '')` : '$1'
  const text = `SELECT WHERE set_config('app.newsroom', ${newsroom}, true) IS NULL`
  return { name: `isnad_${by ?? 'newsroom'}`, text, key }
}

/** The same as one text, which goes together with the beginning of a transaction. */
function settingOf(scope: Scope): string {
  const { text, key } = setting(scope)
  return text.replace('$1', `'${key.replaceAll("'", "''")}'`)
}
