import type { Actor } from '../domain/actor'
import type { Stamp } from '../domain/change'

export function stampOf(actor: Actor): Stamp {
  return { by: { id: actor.id, name: actor.name }, at: new Date().toISOString() }
}
