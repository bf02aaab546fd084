import { findActingIn } from '../../data/account-record'
import { findSettings } from '../../data/newsroom-record'
import { isOpenedByPassword, moveSessionTo } from '../../data/session-record'
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
  if (!session || !acting) return fail({ code: 'not-found' })
  // They would be signed out there, and come back in nowhere.
  const { passwordSignIn = true } = (await findSettings(newsroom)) ?? {}
  if (!passwordSignIn && (await isOpenedByPassword(session)))
    return fail({ code: 'forbidden', reason: 'password-off' })
  if (!(await moveSessionTo(session, acting))) return fail({ code: 'not-found' })
  return succeed({ ...acting, request: { id: request.id } })
}
