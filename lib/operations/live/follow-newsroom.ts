import type { Actor } from '../../domain/newsroom/actor'
import { type Result, succeed } from '../../domain/result'
import { hub } from '../../live/hub'
import { type Outlet, Stream } from '../../live/stream'
import { requestScope } from '../../request-scope'
import { Unavailable } from '../parts/unavailable'

/**
 * Tells this person what happens in their newsroom, from after the entry `after` of its history on, until they go or may not hear
 * any more: the answer is what to call when they are gone.
 */
export async function followNewsroom(
  { id: member, newsroom: { id: newsroom }, role }: Actor,
  session: string,
  after: number | null,
  outlet: Outlet,
): Promise<Result<() => void, never>> {
  const stream = new Stream({ member, newsroom, role, session }, outlet)
  if (!(await hub().join(stream, after))) throw new Unavailable()
  const leave = () => hub().leave(stream)
  // Also where nobody ever reads what was begun, as when only the head of an answer was asked for.
  const gone = requestScope()?.gone
  if (gone?.aborted) leave()
  gone?.addEventListener('abort', leave)
  return succeed(leave)
}
