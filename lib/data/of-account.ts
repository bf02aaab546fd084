import type { AccountId } from '../domain/ids'
import { database } from './client'

/** The database as a newsroom of an account sees it: what they sign in with is looked for before anybody has a session. */
export const ofAccount = (account: AccountId) => database({ by: 'account', key: account })
