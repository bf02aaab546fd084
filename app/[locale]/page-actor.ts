import { cache } from 'react'
import { findSignedIn } from '@/lib/auth/actor'

/** Who is signed in, also those who have to set a second factor up before they may do anything else. Null when signed out. */
export const pageVisitor = cache(() => findSignedIn())

/** Who is asking for a page; layout, title and page of one request share the answer. Null when signed out, or not let in yet. */
export async function pageActor() {
  const visitor = await pageVisitor()
  return visitor && !visitor.lacksFactor ? visitor.actor : null
}
