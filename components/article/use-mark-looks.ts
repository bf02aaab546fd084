'use client'

import { type RefObject, useEffect } from 'react'
import { useWorkspace } from '@/components/workspace/workspace'

/** Shows in the text which claim is active, and which ones the filter asks for and leaves out, on the elements the server drew. */
export function useMarkLooks(article: RefObject<HTMLElement | null>): void {
  const { active, shown, claims } = useWorkspace()
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other claims come new elements
  useEffect(() => {
    const left = new Set(shown.map(({ number }) => number))
    for (const element of article.current?.querySelectorAll<HTMLElement>('[data-claim], [data-number]') ??
      []) {
      const number = Number(element.dataset.claim ?? element.dataset.number)
      element.toggleAttribute('data-active', number === active)
      element.toggleAttribute('data-asked', left.has(number))
      element.toggleAttribute('data-filtered', !left.has(number) && element.dataset.state !== 'withdrawn')
    }
  }, [article, active, shown, claims])
}
