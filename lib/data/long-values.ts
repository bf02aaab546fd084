import { randomUUID } from 'node:crypto'

/**
 * The long texts and the bytes of one transaction. Prisma's compiler goes through all values of a batch in one go and has no use
 * for them; of megabytes that takes most of a second, in which nobody is answered. So it is given a name for each, and the
 * connection puts the value in its place.
 */
export class LongValues {
  private readonly names: string[] = []
  /** Code units or bytes of all of them together. */
  size = 0

  /** What stands for a value in a statement: itself when it is a short text. */
  readonly name = (value: LongValue): string => {
    if (typeof value === 'string' && value.length <= short) return value
    // Nobody who writes a text can guess one.
    const name = `${mark}${randomUUID()}`
    longValues().set(name, value)
    this.names.push(name)
    this.size += value.length
    return name
  }

  /** Once the transaction is over, whatever became of it. */
  forget(): void {
    for (const name of this.names) longValues().delete(name)
  }
}

export type LongValue = string | Uint8Array

/** Has a connection put long values in the place of their names, in whatever Prisma's adapter asks on it. */
export function spellOutOn(connection: Connection): void {
  const { query } = connection
  connection.query = (asked, ...more) => {
    if (typeof asked === 'object' && asked.values) asked.values = spelledOut(asked.values)
    return query.call(connection, asked, ...more)
  }
}

type Connection = { query(asked: string | { values?: unknown[] }, ...more: unknown[]): unknown }

/** The values of a statement as the database is told them. */
export function spelledOut(values: readonly unknown[]): unknown[] {
  return values.map((value) =>
    typeof value === 'string' && value.startsWith(mark) ? (longValues().get(value) ?? value) : value,
  )
}

/** UTF-16 code units. */
const short = 8_192
const mark = 'isnad:long-value:'

// The pool outlives the module that made it, see `database`, and serves every copy of this one.
const kept: typeof globalThis & { isnadLongValues?: Map<string, LongValue> } = globalThis

function longValues(): Map<string, LongValue> {
  kept.isnadLongValues ??= new Map()
  return kept.isnadLongValues
}
