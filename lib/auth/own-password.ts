import { findOwnSignIn } from '../data/session-record'
import type { Actor } from '../domain/newsroom/actor'
import { invalid, type Problem } from '../domain/problem'
import { fail, type Result, succeed } from '../domain/result'
import { verifyPassword } from './password'
import { tryOwnSecret } from './throttle'

/** Whether somebody has a password: who joined over single sign-on has none unless an admin made them a link for one. */
export async function hasPassword({ id, newsroom }: Pick<Actor, 'id' | 'newsroom'>): Promise<boolean> {
  return (await findOwnSignIn(newsroom.id, id)) !== null
}

/** Who is asking, as they sign in, once they have said the password they have. Guessing is slowed down here as well. */
export async function confirmPassword(
  { id, account, newsroom }: Pick<Actor, 'id' | 'account' | 'newsroom'>,
  current: string,
): Promise<Result<{ email: string; passwordHash: string }, Problem>> {
  const own = await findOwnSignIn(newsroom.id, id)
  if (!own) return fail(invalid('current', 'no-password'))
  const outcome = await tryOwnSecret(account, () => verifyPassword(own.passwordHash, current))
  if (outcome === 'wrong') return fail(invalid('current', 'password-wrong'))
  return outcome === 'right' ? succeed(own) : fail({ code: 'throttled', wait: outcome.wait })
}
