import type { Prisma } from './generated/client'
import type { LongValues } from './long-values'

const statement = Symbol('statement')

/**
 * What is to be written, as a value: it cannot happen by itself. A promise of Prisma's begins once somebody awaits it; this
 * one nobody can await, and only `commit` opens it, together with its history entry.
 */
export type Write = { readonly [statement]: Statement }

/** `long` names a text that may be megabytes, see `LongValues`. */
type Statement = (long: (text: string) => string) => Prisma.PrismaPromise<unknown>

export function write(described: Statement): Write {
  return { [statement]: described }
}

/** For `commit` alone. */
export function open(written: Write, { name }: LongValues): Prisma.PrismaPromise<unknown> {
  return written[statement](name)
}
