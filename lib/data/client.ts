import { PrismaPg } from '@prisma/adapter-pg'
import { databaseEnv } from '../env'
import { PrismaClient } from './generated/client'

/**
 * The one connection pool of this process. Waits are bounded at every level, the inner before the outer: a lock for
 * 2 s, a statement for 4 s, a free connection for 5 s.
 */
export function database(): PrismaClient {
  kept.isnadDatabase ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: databaseEnv().DATABASE_URL,
      max: 10,
      connectionTimeoutMillis: 5000,
      options: '-c lock_timeout=2000 -c statement_timeout=4000 -c idle_in_transaction_session_timeout=8000',
    }),
    // As long as a connection may be waited for, else Prisma gives up on one that would have come.
    transactionOptions: { maxWait: 5000 },
  })
  return kept.isnadDatabase
}

// A development server loads modules anew at every change; the pool must outlive that.
const kept: typeof globalThis & { isnadDatabase?: PrismaClient } = globalThis
