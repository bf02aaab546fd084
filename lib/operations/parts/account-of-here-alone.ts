import { findAccountOf, isElsewhere } from '../../data/account-record'
import type { AccountId, MemberId, NewsroomId } from '../../domain/ids'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** How a member signs in, where that opens this newsroom alone: of an account that opens another one too nobody here disposes. */
export async function accountOfHereAlone(
  newsroom: NewsroomId,
  id: MemberId,
): Promise<Result<AccountId, Problem>> {
  const account = await findAccountOf(newsroom, id)
  if (!account) return fail({ code: 'wrong-state', state: 'erased' })
  return (await isElsewhere(newsroom, account))
    ? fail({ code: 'forbidden', reason: 'account-elsewhere' })
    : succeed(account)
}
