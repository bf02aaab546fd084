import type { Prisma } from './generated/client'
import type { LongValue, LongValues } from './long-values'

const statement = Symbol('statement')

/**
 * What is to be written, as a value: it cannot happen by itself. A promise of Prisma's begins once somebody awaits it; this
 * one nobody can await, and only `commit` opens it, together with its history entry.
 */
export type Write = { readonly [statement]: Statement }

/** `long` names a value that may be megabytes, see `LongValues`; bytes stand in raw SQL as `${long(bytes)}::bytea`. */
type Statement = (long: (value: LongValue) => string) => Prisma.PrismaPromise<unknown>

export function write(described: Statement): Write {
  return { [statement]: described }
}

/** For `commit` alone. */
export function open(written: Write, { name }: LongValues): Prisma.PrismaPromise<unknown> {
  return written[statement](name)
}
