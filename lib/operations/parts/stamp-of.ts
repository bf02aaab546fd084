import type { Stamp } from '../../domain/history/change'
import type { Actor } from '../../domain/newsroom/actor'

export function stampOf(actor: Actor): Stamp {
  return { by: { id: actor.id, name: actor.name }, at: new Date().toISOString() }
}
