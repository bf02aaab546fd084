import { findActingIn } from '../../data/account-record'
import { moveSessionTo } from '../../data/session-record'
import type { NewsroomId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/**
 * Has the session act in another newsroom of the same account from now on; the answer is as whom. A newsroom that does not let them in
 * is answered like none.
 */
export async function changeNewsroom(
  { account, request }: Actor,
  session: string | null,
  newsroom: NewsroomId,
): Promise<Result<Actor, Problem>> {
  const acting = session === null ? null : await findActingIn(newsroom, account)
  if (!session || !acting || !(await moveSessionTo(session, acting))) return fail({ code: 'not-found' })
  return succeed({ ...acting, request: { id: request.id } })
}
