import { isCommonPassword } from '../domain/newsroom/common-password'
import { invalid, type Problem } from '../domain/problem'
import { fail, type Result, succeed } from '../domain/result'
import { hashPassword } from './password'

/** The hash of a password that somebody chose for the account with this address, unless others would guess it first. */
export async function hashNewPassword(password: string, email: string): Promise<Result<string, Problem>> {
  if (isCommonPassword(password, email)) return fail(invalid('password', 'password-too-common'))
  return succeed(await hashPassword(password))
}
