import { passwordEnv } from '../env'

/** Whether the operator lets passwords in whatever newsrooms have settled: the way back where a provider is gone for good. */
export function isPasswordForced(): boolean {
  return passwordEnv().PASSWORD_SIGN_IN === 'on'
}
