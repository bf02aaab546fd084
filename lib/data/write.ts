import type { Prisma } from './generated/client'

const statement = Symbol('statement')

/**
 * What is to be written, as a value: it cannot happen by itself. A promise of Prisma's begins once somebody awaits it; this
 * one nobody can await, and only `commit` opens it, together with its history entry.
 */
export type Write = { readonly [statement]: Statement }

type Statement = () => Prisma.PrismaPromise<unknown>

export function write(described: Statement): Write {
  return { [statement]: described }
}

/** For `commit` alone. */
export function open(written: Write): Prisma.PrismaPromise<unknown> {
  return written[statement]()
}
