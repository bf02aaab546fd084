'use client'

import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Connection, ConnectionState } from './connection'
import type { Drafts } from './drafts'
import type { Outbox } from './outbox'

/** Whose page this is: everything that it sends is sent for this member, and what is typed in it is theirs. */
export type Owner = {
  id: string
  name: string
  newsroom: { id: string; name: string }
  drafts: Drafts
  connection: Connection
  outbox: Outbox
  /** Takes the page off the screen, for somebody else is signed in now. */
  giveUp(): void
}

export const OwnPageContext = createContext<Owner | null>(null)

export function useOwnPage(): Owner {
  const owner = useContext(OwnPageContext)
  if (!owner) throw new Error('useOwnPage needs an OwnPage around it')
  return owner
}

/** Null on the pages of those who are not signed in. */
export function usePageOwner(): Owner | null {
  return useContext(OwnPageContext)
}

/** How the page stands to the server now. */
export function useConnection(): ConnectionState {
  const { connection } = useOwnPage()
  return useSyncExternalStore(
    connection.subscribe,
    () => connection.state,
    () => connection.state,
  )
}
