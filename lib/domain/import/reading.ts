import type { z } from 'zod'
import { toFieldErrors } from '../field-errors'
import type { FieldError } from '../problem'

/** Reads a document part by part, and collects what is wrong with it with the place where it stands. */
export class Reading {
  private readonly found: FieldError[] = []
  private count = 0

  /** What the schema makes of a value; null where it breaks a rule, which is noted. */
  part<Schema extends z.ZodType>(schema: Schema, value: unknown, path: string): z.output<Schema> | null {
    const parsed = schema.safeParse(value, { reportInput: true })
    if (parsed.success) return parsed.data
    const { errors, more = 0 } = toFieldErrors(parsed.error.issues)
    this.count += errors.length + more
    for (const error of errors) this.note({ ...error, path: joined(path, error.path) })
    return null
  }

  refuse(error: FieldError): null {
    this.count += 1
    this.note(error)
    return null
  }

  /** What is wrong: the first of it, and how much more there is; null when nothing is. */
  get faults(): Faults | null {
    if (this.count === 0) return null
    const more = this.count - this.found.length
    return more > 0 ? { errors: this.found, more } : { errors: this.found }
  }

  private note(error: FieldError): void {
    if (this.found.length < mostNamed) this.found.push(error)
  }
}

export type Faults = { errors: FieldError[]; more?: number }

const mostNamed = 20

export function joined(path: string, more: string | number): string {
  return [path, String(more)].filter((part) => part !== '').join('.')
}
