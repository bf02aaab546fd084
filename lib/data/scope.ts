import { AsyncLocalStorage } from 'node:async_hooks'
import type { NewsroomId } from '../domain/ids'

/**
 * Whose rows the database shows and takes, see decision 0057: those of one newsroom; of the one that a door leads to, where nobody
 * has said yet which it is; or of none. A write is of its transaction, whatever it says itself.
 */
export type Scope = NewsroomId | Door | null

/** What somebody shows at a door, and to which newsroom it belongs the database alone finds out. */
export type Door = { by: keyof typeof doors; key: string }

/** Each is a function of the database that tells the newsroom of a key and nothing else, see the migration `walls`. */
export const doors = {
  session: 'newsroom_of_session',
  account: 'newsroom_of_account',
  member: 'newsroom_of_member',
  signInStep: 'newsroom_of_sign_in_step',
  address: 'newsroom_of_address',
  identity: 'newsroom_of_identity',
  domain: 'newsroom_of_domain',
  token: 'newsroom_of_token',
  invitation: 'newsroom_of_invitation',
  reset: 'newsroom_of_reset',
  shareLink: 'newsroom_of_share_link',
  report: 'newsroom_of_report',
} as const

/** Has all that `ask` asks of the database be asked within a scope. */
export function within<Value>(scope: Scope, ask: () => Value): Value {
  return scopes().run(scope, ask)
}

/** In which scope the work is that is under way: in none, unless somebody said so. */
export function scopeNow(): Scope {
  return scopes().getStore() ?? null
}

// The pool outlives the module that made it, see `database`, and serves every copy of this one.
const kept: typeof globalThis & { isnadScopes?: AsyncLocalStorage<Scope> } = globalThis

function scopes(): AsyncLocalStorage<Scope> {
  kept.isnadScopes ??= new AsyncLocalStorage()
  return kept.isnadScopes
}
