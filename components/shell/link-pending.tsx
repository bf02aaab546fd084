'use client'

import { useLinkStatus } from 'next/link'
import { PendingMark } from './pending-mark'

/**
 * Inside a link: turns while its page is on the way, once that takes long enough to wonder. Pages are not streamed behind a
 * placeholder, so that a redirect to the sign-in page, or a page that is not found, is answered as such.
 */
export function LinkPending() {
  return useLinkStatus().pending ? <PendingMark /> : null
}
