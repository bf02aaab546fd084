import type { Actor } from '@/lib/domain/newsroom/actor'

/** What somebody is told of who they are, in which newsroom. */
export function whoIs({ id, name, role, newsroom }: Actor): Omit<Actor, 'account' | 'request'> {
  return { id, name, role, newsroom }
}
