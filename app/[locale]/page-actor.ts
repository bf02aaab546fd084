import { cache } from 'react'
import { findActor } from '@/lib/auth/actor'

/** Who is asking for a page; layout, title and page of one request share the answer. Null when signed out. */
export const pageActor = cache(() => findActor())
