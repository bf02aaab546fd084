import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { connect } from './database/connect.js'
import { ensureGroups } from './database/roles.js'
import { command, Failure } from './failure.js'
import { project } from './project.js'

/** The lock that `prisma migrate` takes, so that the two never run at once. */
const PRISMA_LOCK = 72_707_369

/**
 * Brings a database up to the migrations in prisma/migrations and returns the names of those it applied.
 * Keeps the same record as `prisma migrate deploy`, so the two can be used in turn.
 *
 * @param {string} ownerUrl a role that owns the database
 * @param {{ folder?: string, upTo?: string, say?: (line: string) => void }} [options] `upTo`: the last that is applied
 */
export async function migrate(ownerUrl, options = {}) {
  const { folder = path.join(project, 'prisma/migrations'), upTo, say = () => {} } = options
  const migrations = readMigrations(folder)
  if (upTo !== undefined && !migrations.some(({ name }) => name === upTo))
    throw new Failure(`There is no migration ${upTo}: it is of a newer or another version.`)
  const client = await connect(ownerUrl)
  try {
    await client.query('SET lock_timeout = 0; SET statement_timeout = 0')
    const { rows } = await client.query(`SELECT pg_try_advisory_lock(${PRISMA_LOCK}) AS mine`)
    if (!rows[0].mine) {
      say('Another process is migrating this database; waiting for it')
      await client.query(`SELECT pg_advisory_lock(${PRISMA_LOCK})`)
    }
    await ensureGroups(client)
    await client.query(RECORD)
    const pending = pendingOf(migrations, await readRecord(client))
    const wanted = upTo === undefined ? pending : pending.filter(({ name }) => name <= upTo)
    for (const migration of wanted) {
      say(`Applying ${migration.name}`)
      await apply(client, migration)
    }
    return wanted.map((migration) => migration.name)
  } finally {
    await client.end() // the session ends and the lock with it
  }
}

function readMigrations(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const file = path.join(folder, name, 'migration.sql')
      if (!existsSync(file)) throw new Failure(`The migration ${name} has no migration.sql.`)
      const bytes = readFileSync(file)
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function readRecord(client) {
  const { rows } = await client.query(
    'SELECT migration_name AS name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  return rows
}

/** What is still to be applied; throws when the record and the files tell different stories. */
function pendingOf(migrations, record) {
  const files = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of record) {
    const file = files.get(row.name)
    if (!row.finished_at) {
      throw new Failure(
        `The migration ${row.name} stopped halfway: put the database right, then mark it with "prisma migrate resolve".`,
      )
    }
    if (!file) {
      throw new Failure(
        `The database has the migration ${row.name}, which these files do not: it was made by a newer or another version.`,
      )
    }
    if (file.checksum !== row.checksum) {
      throw new Failure(
        `prisma/migrations/${row.name} was changed after it was applied: restore it and put the change into a new migration.`,
      )
    }
  }
  const applied = new Set(record.map((row) => row.name))
  return migrations.filter((migration) => !applied.has(migration.name))
}

/** A file and its record together or not at all, unless the file has transactions of its own. */
async function apply(client, migration) {
  const ownTransaction = /^\s*(BEGIN|START\s+TRANSACTION)\s*;/im.test(migration.sql)
  const id = randomUUID()
  try {
    if (!ownTransaction) await client.query('BEGIN')
    await client.query(STARTED, [id, migration.checksum, migration.name])
    await client.query(migration.sql) // one string without parameters: the simple protocol, functions stay whole
    await client.query(FINISHED, [id])
    if (!ownTransaction) await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    if (ownTransaction) await client.query(FAILED, [id, error.message])
    throw new Failure(
      `The migration ${migration.name} failed${placeOf(error, migration.sql)}: ${error.message}.`,
    )
  }
}

function placeOf(error, sql) {
  if (!error.position) return ''
  return ` in line ${sql.slice(0, Number(error.position) - 1).split('\n').length}`
}

const RECORD = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`
const STARTED = 'INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)'
const FINISHED =
  'UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1'
const FAILED = 'UPDATE _prisma_migrations SET logs = $2 WHERE id = $1'

await command(import.meta, async () => {
  const url = process.env.OWNER_DATABASE_URL ?? process.env.DATABASE_URL
  if (!url) throw new Failure('Set OWNER_DATABASE_URL to the database to migrate.')
  const applied = await migrate(url, { say: console.info })
  console.info(applied.length ? `Applied ${applied.length} migrations.` : 'Nothing to migrate.')
})
