'use client'

import { createContext, useContext } from 'react'
import type { Drafts } from '@/components/drafts/drafts'

/** Whose page this is: everything that it sends is sent for this member, and what is typed in it is theirs. */
export type Owner = {
  id: string
  name: string
  drafts: Drafts
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
