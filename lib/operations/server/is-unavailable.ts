import { troubleOf } from '../../data/database-error'
import { Overloaded } from '../../overloaded'
import { Unavailable } from '../parts/unavailable'

/** Whether something failed only because something it needs is away or overloaded, so that trying again may help. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof Unavailable || error instanceof Overloaded) return true
  const trouble = troubleOf(error)
  return trouble === 'busy' || trouble === 'unreachable' || trouble === 'conflict'
}
