import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { databaseEnv } from '../env'
import { confine, setting } from './confined-query'
import { type Prisma, PrismaClient } from './generated/client'
import { spellOutOn } from './long-values'
import { watch } from './patience'
import { type Scope, within } from './scope'
import { statementNames } from './statement-names'

/**
 * The one connection pool of this process. Waits are bounded at every level, the inner before the outer: a lock for
 * 2 s, a statement for 4 s, an answer of any kind a little longer; a free connection for 2 s.
 */
function client(): PrismaClient {
  kept.isnadDatabase ??= new PrismaClient({
    adapter: new PrismaPg(pool(), { disposeExternalPool: true, statementNameGenerator: statementNames() }),
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

/** Ends the connections of this process; whoever asks afterwards makes new ones. */
export async function endDatabase(): Promise<void> {
  const { isnadDatabase } = kept
  // Prisma by itself would go on with a pool of its own, which no wall confines.
  delete kept.isnadDatabase
  delete kept.isnadPool
  await isnadDatabase?.$disconnect()
}

/** The database as one newsroom sees it, see `Scope`: what is another's is not there. */
export function database(scope: Scope): PrismaClient {
  return confined(client(), scope)
}

/**
 * Carries out statements together or not at all, within a scope, and answers what each of them answers. Prisma begins those
 * transactions in one go that are asked for in the same moment, in the course of whichever came first: so that each is told its own
 * scope, by a statement in front.
 */
export async function together<const Asked extends readonly Prisma.PrismaPromise<unknown>[]>(
  scope: Scope,
  asked: Asked,
): Promise<{ -readonly [At in keyof Asked]: Awaited<Asked[At]> }> {
  const one = database(scope)
  const { text, key } = setting(scope)
  const [, ...answers] = await one.$transaction([one.$executeRawUnsafe(text, key), ...asked])
  // Of each its own, which TypeScript does not follow through the list.
  return answers as { -readonly [At in keyof Asked]: Awaited<Asked[At]> }
}

/** The same thing, with all that is asked of it asked within the scope: a promise of Prisma's begins once somebody waits for it. */
function confined<Thing extends object>(thing: Thing, scope: Scope): Thing {
  return new Proxy(thing, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value === 'function')
        return (...given: unknown[]) => {
          const asked: unknown = within(scope, () => Reflect.apply(value, target, given))
          return isPromise(asked) ? promised(asked, scope) : asked
        }
      return typeof value === 'object' && value !== null && typeof name === 'string'
        ? confined(value, scope)
        : value
    },
  })
}

/** `requestTransaction` is how Prisma takes it into a transaction, which has a scope of its own. */
function promised(asked: PrismaPromise, scope: Scope): PrismaPromise {
  return {
    // biome-ignore lint/suspicious/noThenProperty: it stands for a promise
    then: (...handlers) => within(scope, () => asked.then(...handlers)),
    catch: (handler) => within(scope, () => asked.catch(handler)),
    finally: (handler) => within(scope, () => asked.finally(handler)),
    requestTransaction: (transaction) => asked.requestTransaction(transaction),
    [Symbol.toStringTag]: 'PrismaPromise',
  }
}

type PrismaPromise = Prisma.PrismaPromise<unknown> & { requestTransaction(transaction: unknown): unknown }

function isPromise(value: unknown): value is PrismaPromise {
  return typeof value === 'object' && value !== null && 'requestTransaction' in value
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
  confine(pool)
  pool.on('connect', (connection) => {
    watch(connection)
    spellOutOn(connection)
  })
  return pool
}

// A development server loads modules anew at every change; the pool must outlive that.
const kept: typeof globalThis & { isnadDatabase?: PrismaClient; isnadPool?: Pool } = globalThis
