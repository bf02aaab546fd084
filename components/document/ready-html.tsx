'use client'

import { useRouter } from 'next/navigation'
import { type ComponentProps, createElement, useEffect, useMemo, useRef } from 'react'
import { requestScope } from '@/lib/request-scope'

type Props = Omit<ComponentProps<'div'>, 'ref' | 'children'> & {
  as: 'p' | 'span' | 'div' | 'ol' | 'li'
  /** The HTML, or its place among what the server keeps of the request that a document answers, see `onceInDocument`. */
  html: string | number
}

/**
 * An element of HTML that the server has made. In a document it comes once: as HTML, which the browser leaves as it is, and not as
 * what React is told of it besides. What is told later is written only where it says something else.
 */
export function ReadyHtml({ as, html, ...attributes }: Props) {
  const element = useRef<HTMLElement>(null)
  const router = useRouter()
  const written = useRef('')
  const shown = useMemo(() => {
    if (typeof html === 'number') return typeof window === 'undefined' ? kept(html) : (left.get(html) ?? '')
    return element.current && says(element.current, html) ? written.current : html
  }, [html])
  useEffect(() => {
    written.current = shown
  }, [shown])

  useEffect(() => {
    const here = element.current
    if (typeof html !== 'number' || !here) return
    // Where React had to begin anew, the document is no longer there.
    if (html === 0 && here.childNodes.length === 0) router.refresh()
    // Whoever comes back by the browser's history has this page without its document.
    return () => void left.set(html, here.innerHTML)
  }, [html, router])

  return createElement(as, {
    ...attributes,
    ref: element,
    suppressHydrationWarning: true,
    // Whoever makes it escapes whatever anybody wrote.
    dangerouslySetInnerHTML: { __html: shown },
  })
}

/** What the pages of this document held that one has gone from, by its place. */
const left = new Map<number, string>()

function kept(place: number): string {
  const html = requestScope()?.html?.[place]
  if (html === undefined) throw new Error('HTML is kept for no request')
  return html
}

function says(element: HTMLElement, html: string): boolean {
  const other = document.createElement(element.tagName)
  other.innerHTML = html
  return other.innerHTML === element.innerHTML
}
