import type { MemberId } from '../domain/ids'
import { database } from './client'

/** The database as the newsroom of a member sees it: what they sign in with is looked for before anybody has a session. */
export const ofMember = (member: MemberId) => database({ by: 'member', key: member })
