import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { databaseEnv } from '../env'
import { PrismaClient } from './generated/client'
import { spellOutOn } from './long-values'
import { watch } from './patience'

/**
 * The one connection pool of this process. Waits are bounded at every level, the inner before the outer: a lock for
 * 2 s, a statement for 4 s, an answer of any kind a little longer; a free connection for 2 s.
 */
export function database(): PrismaClient {
  kept.isnadDatabase ??= new PrismaClient({
    adapter: new PrismaPg(pool(), { disposeExternalPool: true }),
    // Without what was to be written: what people wrote must not reach the log.
    errorFormat: 'minimal',
    // Only what is alike is found by them.
    omit: { claim: { stems: true } },
    // Longer than a connection may be waited for, else Prisma gives up on one that would have come.
    // Each statement has its own limit, and a request that of `patience.ts`; what comes in from a file is many statements.
    transactionOptions: { maxWait: 3000, timeout: 300_000 },
  })
  return kept.isnadDatabase
}

/** How many connections there are, how many of them nobody uses, and how many wait for one. */
export function poolUse(): { open: number; idle: number; waiting: number } {
  const { totalCount, idleCount, waitingCount } = pool()
  return { open: totalCount, idle: idleCount, waiting: waitingCount }
}

function pool(): Pool {
  kept.isnadPool ??= makePool()
  return kept.isnadPool
}

function makePool(): Pool {
  const pool = new Pool({
    connectionString: databaseEnv().DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: 2000,
    keepAlive: true,
    options: '-c lock_timeout=2000 -c statement_timeout=4000 -c idle_in_transaction_session_timeout=8000',
  })
  pool.on('connect', (connection) => {
    watch(connection)
    spellOutOn(connection)
  })
  return pool
}

// A development server loads modules anew at every change; the pool must outlive that.
const kept: typeof globalThis & { isnadDatabase?: PrismaClient; isnadPool?: Pool } = globalThis
