'use client'

import { useEffect, useRef } from 'react'
import { requestScope } from '@/lib/request-scope'

/**
 * A piece of the report that the server has made. It writes it into the page, from what it keeps of the request, and the browser
 * leaves it as it is: otherwise the whole report would come twice, as HTML and as what React is told of it. Every text in it is
 * escaped, for nothing but `tag` makes it.
 */
export function ReportPiece({ at }: { at: number }) {
  const piece = requestScope()?.pieces?.[at]
  if (!piece && typeof window === 'undefined')
    throw new Error('A report is drawn where no request is answered')
  const holder = useRef<HTMLDivElement>(null)
  // Whoever comes back by the browser's history has this page without its document, and gets it anew.
  useEffect(() => {
    if (at === 0 && holder.current?.childElementCount === 0) window.location.reload()
  }, [at])
  return (
    <div
      ref={holder}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
      dangerouslySetInnerHTML={{ __html: new TextDecoder().decode(piece) }}
    />
  )
}
