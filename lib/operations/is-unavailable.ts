import { troubleOf } from '../data/database-error'

/** Whether something failed only because the database is away or overloaded, so that trying again may help. */
export function isUnavailable(error: unknown): boolean {
  const trouble = troubleOf(error)
  return trouble === 'busy' || trouble === 'unreachable' || trouble === 'conflict'
}
