import type pg from 'pg'

/** A table as far as it holds what is a newsroom's. */
export type Table = {
  name: string
  /** Those that are kept: what the database works out by itself is not. */
  columns: string[]
  /** Which of its rows are a newsroom's, whose id is `$1`. */
  where: string
  /** In which order they can be added again: what a row names comes before it. */
  order: string
  /** Whether its rows are of accounts, which come with each newsroom that they are in. */
  isOfAccounts: boolean
}

type Database = Pick<pg.ClientBase, 'query'>

/** How much is taken: what a newsroom brings elsewhere, or all that this installation goes on with. */
export type Extent = 'newsroom' | 'installation'

/** What ends with the installation, and what the database makes of the others by itself. */
const lost = [
  ...[
    'session',
    'sign_in_step',
    'sign_on',
    'passkey_challenge',
    'sign_in_failure',
    'checkpoint_refusal',
    'checkpoint_timestamp_failure',
  ],
  ...['search_document', 'article_standing'],
]
/** What is under way, and what opens this installation alone. */
const passing = [
  'idempotency_key',
  'draft',
  'inbox_item',
  'mail_notice',
  'rendering',
  'api_token',
  'totp',
  'passkey',
  'identity',
  'recovery_code',
  'webhook_call',
]
const left = { newsroom: new Set([...lost, ...passing]), installation: new Set(lost) }

/**
 * Every table that holds something of a newsroom, those first that others name. They are found by the database's own keys, so
 * that a table that comes later is not forgotten.
 */
export async function tablesOfNewsroom(database: Database, extent: Extent): Promise<Table[]> {
  const { rows } = await database.query<Found>(FOUND)
  const found = new Map(
    rows.filter(({ name }) => !left[extent].has(name)).map((table) => [table.name, table]),
  )
  const done = new Map<string, Table>()
  const visit = (table: Found): Table | null => {
    const known = done.get(table.name)
    if (known) return known
    const parents = table.keys.flatMap(({ to }) => (to === table.name ? [] : (found.get(to) ?? [])))
    for (const parent of parents) visit(parent)
    const where = conditionOf(table, done)
    if (!where) return null
    const isOfAccounts =
      table.name === 'account' || parents.some((parent) => done.get(parent.name)?.isOfAccounts)
    const made = { name: table.name, columns: table.columns, where, order: orderOf(table), isOfAccounts }
    done.set(table.name, made)
    return made
  }
  for (const table of found.values()) visit(table)
  return [...done.values()]
}

/** A key to another table that is looked at as soon as a row is added. */
type Key = { to: string; column: string; target: string }
type Found = { name: string; columns: string[]; primary: string[]; keys: Key[] }

/** By its own column, or else by the rows that it names. */
function conditionOf({ name, columns, keys }: Found, done: ReadonlyMap<string, Table>): string | null {
  if (name === 'newsroom') return 'id = $1'
  // Those of its members, who may be in other newsrooms as well.
  if (name === 'account') return 'id IN (SELECT account_id FROM member WHERE newsroom_id = $1)'
  if (columns.includes('newsroom_id') || generated.has(name)) return 'newsroom_id = $1'
  for (const { to, column, target } of keys) {
    const parent = done.get(to)
    if (parent) return `${column} IN (SELECT ${target} FROM ${to} WHERE ${parent.where})`
  }
  return null
}

/** Whose newsroom is worked out from what it holds. */
const generated = new Set(['history_entry'])

/** A comment names an earlier one; an entry's place is in the entry. */
function orderOf({ name, columns, primary }: Found): string {
  if (name === 'history_entry') return 'seq'
  return [...(columns.includes('created_at') ? ['created_at'] : []), ...primary].join(', ')
}

const FOUND = `
  SELECT c.relname AS name,
    ARRAY(SELECT attname::text FROM pg_attribute a
      WHERE a.attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns,
    ARRAY(SELECT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
      WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY array_position(i.indkey::int2[], a.attnum)) AS primary,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('to', p.relname,
        'column', (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND attnum = k.conkey[cardinality(k.conkey)]),
        'target', (SELECT attname FROM pg_attribute WHERE attrelid = p.oid AND attnum = k.confkey[cardinality(k.confkey)])))
      FROM pg_constraint k JOIN pg_class p ON p.oid = k.confrelid
      WHERE k.conrelid = c.oid AND k.contype = 'f' AND NOT k.condeferrable), '[]') AS keys
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE '\\_%'
  ORDER BY c.relname`
