import type { Scope } from '../domain/newsroom/scopes'
import type { Call, CallName } from './calls'
import { contract } from './contract'
import type { Terms } from './terms'

/** For what a token has to be good to make a call; null where none is, for it is about a session or needs nobody. */
export function scopeOf<Name extends CallName>({ name, method }: Call<Name>): Scope | null {
  const { scope, open }: Terms = contract[name]
  if (open || scope === 'session') return null
  return scope ?? (method === 'GET' ? 'read' : 'write')
}
