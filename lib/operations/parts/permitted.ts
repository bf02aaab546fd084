import type { Permission } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/**
 * What an operation is about, if it is there and the actor may. What is not there does not exist for anybody: nobody learns
 * from a refusal that it does. An operation about no one thing is about the actor's newsroom.
 */
export function permitted<Thing>(
  thing: Thing | null,
  may: (thing: Thing) => Permission,
): Result<Thing, Problem> {
  if (thing === null) return fail({ code: 'not-found' })
  const permission = may(thing)
  return permission.allowed ? succeed(thing) : fail({ code: 'forbidden', reason: permission.reason })
}
